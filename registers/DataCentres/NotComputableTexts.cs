using System.Collections.Frozen;

namespace OpenDataNrw.Registers.DataCentres;

/// <summary>Says why a figure is missing, in the words of the reporting form.</summary>
internal static class NotComputableTexts
{
    private static readonly FrozenDictionary<string, (string German, string English)> Labels = new Dictionary<string, (string, string)>
    {
        ["period"] = ("Berichtszeitraum", "reporting period"),
        ["pd_it"] = ("Installierte IT-Leistungsaufnahme", "installed IT power demand"),
        ["rated_it_load"] = ("Ausgelegte IT-Last der Infrastruktur", "rated IT load of the infrastructure"),
        ["p_conn_nonredundant"] = ("Nicht redundante Nennanschlussleistung", "non-redundant nominal connection power"),
        ["p_it_peak"] = ("Höchste Viertelstundenleistung der IT", "highest quarter-hour IT load"),
        ["e_dc"] = ("Gesamtenergieverbrauch", "total energy"),
        ["e_it"] = ("Energieverbrauch der IT", "energy of the IT"),
        ["e_el_total"] = ("Gesamtstromverbrauch", "total electricity"),
        ["e_el_grid"] = ("Gesamtstrombezug aus dem Netz", "electricity from the grid"),
        ["e_reuse"] = ("Wiederverwendete Energie (Abwärme)", "reused energy (waste heat)"),
        ["e_res_tot"] = ("Erneuerbare Energie gesamt", "renewable energy"),
        ["w_in"] = ("Wassereinsatz", "water input"),
        ["q_removed"] = ("Durch Kühlung abgeführte Wärme", "heat removed by cooling"),
        ["e_cool"] = ("Energie der Kälteerzeugung", "energy of the cooling"),
        ["co2e"] = ("Standortbezogene Emissionen", "location-based emissions"),
        ["s_used"] = ("Belegte Rechnerraumfläche", "computer room floor in use"),
        ["s_cr"] = ("Rechnerraumfläche", "computer room floor"),
        ["ru_used"] = ("Belegte Höheneinheiten", "rack units in use"),
        ["ru_total"] = ("Vorhandene Höheneinheiten", "rack units present"),
        ["p_contracted"] = ("Vertraglich zugesagte IT-Leistung", "contracted IT power"),
        ["p_lettable"] = ("Verfügbare IT-Leistung", "lettable IT power"),
        ["u_cpu"] = ("Mittlere CPU-Auslastung der Server", "mean processor utilisation"),
        ["u_gpu"] = ("Mittlere GPU-Auslastung", "mean graphics processor utilisation"),
        ["pue_reported"] = ("PUE laut Betreiber", "PUE as reported"),
        ["cer"] = ("Kälteeffizienz CER laut Betreiber", "CER as reported"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Explain(KeyFigureOutcome.NotComputable outcome, string language)
    {
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var inputs = string.Join(", ", outcome.Inputs.Select(key => english ? $"{Labels[key].English} ({key})" : $"{Labels[key].German} ({key})"));
        return (outcome.Reason, english) switch
        {
            (NotComputableReason.InputMissing, false) => $"Nicht berechenbar, weil nicht gemeldet: {inputs}.",
            (NotComputableReason.InputMissing, true) => $"Not computable because not reported: {inputs}.",
            (NotComputableReason.DivisorZero, false) => $"Nicht berechenbar, weil der Wert null ist, durch den geteilt wird: {inputs}.",
            (NotComputableReason.DivisorZero, true) => $"Not computable because the divisor is zero: {inputs}.",
            (NotComputableReason.InputOutOfRange, false) => $"Nicht berechenbar, weil negativ oder unmöglich groß: {inputs}. Bitte Wert und Einheit prüfen.",
            (NotComputableReason.InputOutOfRange, true) => $"Not computable because negative or impossibly large: {inputs}. Please check value and unit.",
            (NotComputableReason.PeriodInvalid, false) => "Nicht berechenbar, weil der Berichtszeitraum endet, bevor er beginnt, oder über ein Jahresende reicht.",
            (NotComputableReason.PeriodInvalid, true) => "Not computable because the reporting period ends before it begins or reaches over a year's end.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Reason, null),
        };
    }
}
