namespace OpenDataNrw.Registers.DataCentres;

/// <summary>The key figures. Utilisation is six layers that answer different questions, never one number.</summary>
public enum KeyFigureId
{
    /// <summary>Power usage effectiveness: total energy per IT energy.</summary>
    Pue,

    /// <summary>Water usage effectiveness: water per IT energy.</summary>
    Wue,

    /// <summary>Energy reuse factor: share of the energy that is used again outside.</summary>
    Erf,

    /// <summary>Renewable energy factor: renewable share of the energy.</summary>
    Ref,

    /// <summary>Cooling efficiency ratio: heat removed per energy of the cooling.</summary>
    Cer,

    /// <summary>Carbon usage effectiveness: emissions per IT energy.</summary>
    Cue,

    /// <summary>Utilisation of the IT power.</summary>
    UtilisationItPower,

    /// <summary>Utilisation of the infrastructure.</summary>
    UtilisationInfrastructure,

    /// <summary>Utilisation of the grid connection.</summary>
    UtilisationGrid,

    /// <summary>Highest quarter-hour against the IT power.</summary>
    UtilisationPeak,

    /// <summary>Floor in use.</summary>
    UtilisationFloor,

    /// <summary>Rack units in use.</summary>
    UtilisationRack,

    /// <summary>Power bound by contract.</summary>
    UtilisationContracted,

    /// <summary>Mean utilisation of the processors.</summary>
    UtilisationProcessor,

    /// <summary>Mean utilisation of the graphics processors.</summary>
    UtilisationGraphicsProcessor,
}

/// <summary>How a figure came about.</summary>
public enum FigureMethod
{
    /// <summary>The operator's own figure, taken over.</summary>
    Reported,

    /// <summary>Computed here by the formula of the standard from the values it asks for.</summary>
    Calculated,

    /// <summary>Computed here by a substitute formula, because the value that the standard asks for is not public.</summary>
    Approximated,
}

/// <summary>What a figure is measured against: where the line is drawn.</summary>
public enum Boundary
{
    /// <summary>Not stated by the operator.</summary>
    NotStated,

    /// <summary>The whole data centre, energy for cooling and supply included.</summary>
    Site,

    /// <summary>IT metered at the output of the uninterruptible power supply.</summary>
    UpsOutput,

    /// <summary>IT metered at the output of the power distribution units.</summary>
    PduOutput,

    /// <summary>IT metered at the devices.</summary>
    ItDeviceInput,

    /// <summary>The point where the grid hands over.</summary>
    GridConnection,

    /// <summary>Nominal power of the IT equipment installed.</summary>
    InstalledIt,

    /// <summary>Highest IT load the infrastructure is made for.</summary>
    RatedIt,

    /// <summary>The computer rooms.</summary>
    ComputerRoom,

    /// <summary>What is let to tenants.</summary>
    Contracts,

    /// <summary>The servers, as their operating systems see them.</summary>
    Servers,

    /// <summary>The cooling plant.</summary>
    Cooling,
}

/// <summary>A key figure of one reporting period.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Value">Its value, unrounded.</param>
/// <param name="Unit">Its unit as a UCUM code: <c>1</c>, <c>%</c>, <c>m3/(MW.h)</c>, <c>kg/(kW.h)</c>.</param>
/// <param name="Method">How it came about.</param>
/// <param name="Formula">Stable id of the formula: the figure's key, and for a substitute formula what replaces what.</param>
/// <param name="Boundary">Against what it is measured.</param>
/// <param name="LeastCertainInput">The least certain of its inputs: a chain is as good as its weakest link.</param>
public sealed record KeyFigure(
    KeyFigureId Id, decimal Value, string Unit, FigureMethod Method, string Formula, Boundary Boundary, ValueMethod LeastCertainInput);

/// <summary>Why a figure could not be computed.</summary>
public enum NotComputableReason
{
    /// <summary>A value was not reported.</summary>
    InputMissing,

    /// <summary>The value that would divide is zero.</summary>
    DivisorZero,

    /// <summary>A value is negative or beyond anything that a data centre can have.</summary>
    InputOutOfRange,

    /// <summary>The period ends before it begins or reaches over a year's end.</summary>
    PeriodInvalid,
}

/// <summary>A figure, or why there is none. There is no NaN and no zero in place of an unknown.</summary>
public abstract record KeyFigureOutcome
{
    private KeyFigureOutcome(KeyFigureId id) => Id = id;

    /// <summary>Which figure this is about.</summary>
    public KeyFigureId Id { get; }

    /// <summary>The figure could be computed.</summary>
    /// <param name="Figure">The figure.</param>
    public sealed record Computed(KeyFigure Figure) : KeyFigureOutcome(Figure.Id);

    /// <summary>The figure could not be computed.</summary>
    /// <param name="Figure">Which one.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Inputs">Keys of the values concerned, in the order of the formula.</param>
    public sealed record NotComputable(KeyFigureId Figure, NotComputableReason Reason, IReadOnlyList<string> Inputs) : KeyFigureOutcome(Figure)
    {
        /// <summary>The reason in words: what to report or correct.</summary>
        /// <param name="language">BCP 47 tag; German unless it begins with <c>en</c>.</param>
        public string Explain(string language) => NotComputableTexts.Explain(this, language);

        /// <inheritdoc />
        public bool Equals(NotComputable? other) =>
            other is not null && Figure == other.Figure && Reason == other.Reason && Inputs.SequenceEqual(other.Inputs, StringComparer.Ordinal);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(Figure, Reason, Inputs.Count);
    }
}
