namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What became of an indicator of the MQA.</summary>
public enum IndicatorState : byte
{
    /// <summary>Looked at and not there; no points.</summary>
    Missed,

    /// <summary>Earned.</summary>
    Achieved,

    /// <summary>Nobody has looked yet (no link check, no validation); no points, and shown as such.</summary>
    NotMeasured,
}
