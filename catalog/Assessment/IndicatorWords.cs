namespace OpenDataNrw.Catalog.Assessment;

/// <summary>An indicator in words.</summary>
/// <param name="Name">What it is called, a few words.</param>
/// <param name="Why">What is looked at and why it matters.</param>
/// <param name="Advice">What a clerk can do to earn its points.</param>
public sealed record IndicatorWords(string Name, string Why, string Advice);
