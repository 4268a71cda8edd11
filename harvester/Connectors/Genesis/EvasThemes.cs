using System.Collections.Frozen;

namespace OpenDataNrw.Harvester.Connectors.Genesis;

/// <summary>
/// The EU theme of a statistic by the first two digits of its number in the uniform list of statistics (EVAS), by which the
/// statistical offices of federation and states order their surveys. What the list calls several things gets none.
/// </summary>
internal static class EvasThemes
{
    private const string Base = "http://publications.europa.eu/resource/authority/data-theme/";

    private static readonly FrozenDictionary<string, string> ByArea = new Dictionary<string, string>
    {
        ["11"] = "REGI", // Gebiet
        ["12"] = "SOCI", // Bevölkerung
        ["13"] = "SOCI", // Erwerbstätigkeit, Arbeitsmarkt
        ["14"] = "GOVE", // Wahlen
        ["21"] = "EDUC", // Bildung, Kultur
        ["22"] = "SOCI", // Sozialleistungen
        ["23"] = "HEAL", // Gesundheit
        ["24"] = "JUST", // Rechtspflege
        ["31"] = "REGI", // Bautätigkeit, Wohnungen
        ["32"] = "ENVI", // Umwelt
        ["33"] = "ENVI", // Flächennutzung
        ["41"] = "AGRI", // Land- und Forstwirtschaft
        ["42"] = "ECON", // Verarbeitendes Gewerbe
        ["43"] = "ENER", // Energie
        ["44"] = "ECON", // Baugewerbe
        ["45"] = "ECON", // Handel, Tourismus
        ["46"] = "TRAN", // Verkehr
        ["47"] = "ECON", // Dienstleistungen
        ["51"] = "ECON", // Außenhandel
        ["52"] = "ECON", // Unternehmen
        ["53"] = "ECON", // Handwerk
        ["61"] = "ECON", // Preise
        ["62"] = "ECON", // Verdienste
        ["71"] = "GOVE", // Öffentliche Haushalte
        ["73"] = "GOVE", // Steuern
        ["74"] = "GOVE", // Personal der öffentlichen Hand
        ["81"] = "ECON", // Volkswirtschaftliche Gesamtrechnungen des Bundes
        ["82"] = "ECON", // … der Länder
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>IRI of the theme; null where none is sure.</summary>
    public static string? Of(string code) =>
        code.Length >= 5 && code.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') < 0 && ByArea.TryGetValue(code[..2], out var theme) ? Base + theme : null;
}
