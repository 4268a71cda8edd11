namespace OpenDataNrw.Registers.DataCentres;

/// <summary>
/// How a value came about, from the most to the least certain. Stated per value, not per record
/// (Delegated Regulation (EU) 2024/1364, Annex II, which names the alternatives value by value).
/// </summary>
public enum ValueMethod
{
    /// <summary>Metered.</summary>
    Measured,

    /// <summary>Computed from metered values.</summary>
    Calculated,

    /// <summary>Estimated.</summary>
    Estimated,

    /// <summary>Taken from nameplates or design documents.</summary>
    DeclaredRated,
}

/// <summary>One value of a report. A value that was not reported is a missing reading, never zero.</summary>
/// <param name="Value">The number, in the unit that its field states.</param>
/// <param name="Method">How it came about.</param>
public readonly record struct Reading(decimal Value, ValueMethod Method = ValueMethod.Measured);
