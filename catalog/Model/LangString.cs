namespace OpenDataNrw.Catalog;

/// <summary>A text with the language it is written in.</summary>
/// <param name="Value">The text.</param>
/// <param name="Language">BCP 47 tag; null means untagged, which DCAT-AP.de reads as German (convention 3).</param>
public readonly record struct LangString(string Value, string? Language = null);
