namespace OpenDataNrw.Vocabularies.Shapes;

/// <summary>What the shapes of a file hold a record to.</summary>
public enum ShapeSet
{
    /// <summary>
    /// What the official validator of DCAT-AP.de 3.0 checks (profile <c>v30_de_spec</c>), with the same severities and with what its
    /// files mean but fail to check. Values are compared with lists by <c>skos:inScheme</c>; the concepts must be supplied.
    /// </summary>
    Profile,

    /// <summary>How the text of DCAT-AP.de 3.0 wants values written, where the official shapes do not look. Warnings and hints.</summary>
    Values,

    /// <summary>What DCAT-AP.de 3.0 recommends. Hints.</summary>
    Recommended,

    /// <summary>The conventions of DCAT-AP.de still in force that a single record can show. Warnings and hints.</summary>
    Conventions,

    /// <summary>
    /// DCAT-AP HVD 3.0.0. Only for descriptions of high-value datasets, since it holds every dataset of the data to its rules;
    /// beside <see cref="Profile"/>, whose rules it does not repeat.
    /// </summary>
    HighValue,
}
