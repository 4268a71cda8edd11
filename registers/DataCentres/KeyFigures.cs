namespace OpenDataNrw.Registers.DataCentres;

/// <summary>
/// Computes the key figures of a data centre's reporting period. Pure, in decimal arithmetic, without rounding.
/// Formulae: Delegated Regulation (EU) 2024/1364, Annex III (PUE, WUE, ERF, REF); EnEfG Anlage 3 Nr. 2h with EN 50600-4-7 (CER);
/// ISO/IEC 30134-8 (CUE). Neither act contains utilisation: its layers are derived, with the hours of the period
/// as 24 for each day. Whether a result is plausible (a PUE below 1, say) is not decided here but by the rules of the register.
/// </summary>
public static class KeyFigures
{
    /// <summary>The greatest value taken for possible: 10¹² kWh are twice the electricity that Germany uses in a year.</summary>
    private const decimal Greatest = 1_000_000_000_000m;

    /// <summary>A divisor below this counts as zero; it also keeps each quotient within the range of decimal.</summary>
    private const decimal Least = 0.000_000_001m;

    /// <summary>All key figures in the order of <see cref="KeyFigureId"/>, each computed or with the reason why not.</summary>
    public static IReadOnlyList<KeyFigureOutcome> Of(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return
        [
            Pue(year), Wue(year), Erf(year), Ref(year), Cer(year), Cue(year),
            ItPowerUtilisation(year), InfrastructureUtilisation(year), GridUtilisation(year), PeakUtilisation(year),
            Percent(KeyFigureId.UtilisationFloor, "u_floor", Boundary.ComputerRoom, ("s_used", year.FloorUsed), ("s_cr", year.FloorAvailable)),
            Percent(KeyFigureId.UtilisationRack, "u_rack", Boundary.ComputerRoom, ("ru_used", year.RackUnitsUsed), ("ru_total", year.RackUnitsAvailable)),
            Percent(KeyFigureId.UtilisationContracted, "u_contracted", Boundary.Contracts, ("p_contracted", year.ContractedPower), ("p_lettable", year.LettablePower)),
            Taken(KeyFigureId.UtilisationProcessor, "%", "u_cpu", Boundary.Servers, year.ProcessorUtilisation),
            Taken(KeyFigureId.UtilisationGraphicsProcessor, "%", "u_gpu", Boundary.Servers, year.GraphicsProcessorUtilisation),
        ];
    }

    /// <summary>PUE = E_DC / E_IT (Annex III). Taken over from the operator where the energies are not reported (Anlage 3 Nr. 2f asks for the figure alone).</summary>
    public static KeyFigureOutcome Pue(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year is { ReportedPue: not null } and ({ TotalEnergy: null } or { ItEnergy: null })
            ? Taken(KeyFigureId.Pue, "1", "pue_reported", MeteringOf(year), year.ReportedPue)
            : Ratio(KeyFigureId.Pue, "1", "pue", MeteringOf(year), ("e_dc", year.TotalEnergy), ("e_it", year.ItEnergy));
    }

    /// <summary>WUE = W_IN / E_IT in m³ per MWh, which is litres per kWh (Annex III).</summary>
    public static KeyFigureOutcome Wue(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return Ratio(KeyFigureId.Wue, "m3/(MW.h)", "wue", MeteringOf(year), ("w_in", year.WaterInput), ("e_it", year.ItEnergy), factor: 1000m);
    }

    /// <summary>ERF = E_REUSE / E_DC (Annex III).</summary>
    public static KeyFigureOutcome Erf(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return Ratio(KeyFigureId.Erf, "1", "erf", Boundary.Site, ("e_reuse", year.ReusedEnergy), ("e_dc", year.TotalEnergy));
    }

    /// <summary>REF = E_RES-TOT / E_DC (Annex III).</summary>
    public static KeyFigureOutcome Ref(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return Ratio(KeyFigureId.Ref, "1", "ref", Boundary.Site, ("e_res_tot", year.RenewableEnergy), ("e_dc", year.TotalEnergy));
    }

    /// <summary>CER = heat removed / energy of the cooling (EN 50600-4-7). Taken over from the operator where these are not reported (Anlage 3 Nr. 2h).</summary>
    public static KeyFigureOutcome Cer(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year is { ReportedCer: not null } and ({ HeatRemoved: null } or { CoolingEnergy: null })
            ? Taken(KeyFigureId.Cer, "1", "cer", Boundary.Cooling, year.ReportedCer)
            : Ratio(KeyFigureId.Cer, "1", "cer", Boundary.Cooling, ("q_removed", year.HeatRemoved), ("e_cool", year.CoolingEnergy));
    }

    /// <summary>CUE = location-based emissions / E_IT in kg per kWh (ISO/IEC 30134-8).</summary>
    public static KeyFigureOutcome Cue(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return Ratio(KeyFigureId.Cue, "kg/(kW.h)", "cue", MeteringOf(year), ("co2e", year.Emissions), ("e_it", year.ItEnergy));
    }

    /// <summary>
    /// u_it = E_IT / (PD_IT · h) · 100. Anlage 3 does not ask for E_IT; for reports after it, E_IT is approximated as
    /// e_el_total / PUE. That is not exact: PUE counts all energy, e_el_total only electricity.
    /// </summary>
    public static KeyFigureOutcome ItPowerUtilisation(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var boundary = year.ItPowerBasis == ItPowerBasis.Installed ? Boundary.InstalledIt : Boundary.RatedIt;
        return year is { ItEnergy: null, TotalElectricity: not null, ReportedPue: not null }
            ? Approximated(year, boundary)
            : OverHours(KeyFigureId.UtilisationItPower, "u_it", boundary, year, ("e_it", year.ItEnergy), ("pd_it", year.ItPower));
    }

    /// <summary>u_infra = E_IT / (rated IT load · h) · 100.</summary>
    public static KeyFigureOutcome InfrastructureUtilisation(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return OverHours(KeyFigureId.UtilisationInfrastructure, "u_infra", Boundary.RatedIt, year, ("e_it", year.ItEnergy), ("rated_it_load", year.RatedItLoad));
    }

    /// <summary>u_grid = grid draw / (connection power · h) · 100; both are published under EnEfG Anlage 3 (Nr. 2a, 1f).</summary>
    public static KeyFigureOutcome GridUtilisation(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return OverHours(KeyFigureId.UtilisationGrid, "u_grid", Boundary.GridConnection, year, ("e_el_grid", year.GridElectricity), ("p_conn_nonredundant", year.ConnectionPower));
    }

    /// <summary>u_peak = highest quarter-hour / PD_IT · 100.</summary>
    public static KeyFigureOutcome PeakUtilisation(DataCentreYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var boundary = year.ItPowerBasis == ItPowerBasis.Installed ? Boundary.InstalledIt : Boundary.RatedIt;
        return Percent(KeyFigureId.UtilisationPeak, "u_peak", boundary, ("p_it_peak", year.PeakItPower), ("pd_it", year.ItPower));
    }

    private static KeyFigureOutcome Approximated(DataCentreYear year, Boundary boundary)
    {
        const KeyFigureId Id = KeyFigureId.UtilisationItPower;
        if (Unusable(Id, [("e_el_total", year.TotalElectricity), ("pue_reported", year.ReportedPue), ("pd_it", year.ItPower)], ["pue_reported", "pd_it"]) is { } reason) return reason;
        if (!IsWithinOneYear(year)) return new KeyFigureOutcome.NotComputable(Id, NotComputableReason.PeriodInvalid, ["period"]);

        var (electricity, pue, power) = (year.TotalElectricity!.Value, year.ReportedPue!.Value, year.ItPower!.Value);
        var value = electricity.Value / pue.Value / power.Value / year.Hours * 100m;
        return new KeyFigureOutcome.Computed(new KeyFigure(
            Id, value, "%", FigureMethod.Approximated, "u_it(e_it=e_el_total/pue_reported)", boundary, LeastCertain(electricity, pue, power)));
    }

    private static KeyFigureOutcome OverHours(
        KeyFigureId id, string formula, Boundary boundary, DataCentreYear year, (string Key, Reading? Value) energy, (string Key, Reading? Value) power)
    {
        if (Unusable(id, [energy, power], [power.Key]) is { } reason) return reason;
        if (!IsWithinOneYear(year)) return new KeyFigureOutcome.NotComputable(id, NotComputableReason.PeriodInvalid, ["period"]);
        return Ratio(id, "%", formula, boundary, energy, power, factor: 100m / year.Hours);
    }

    private static KeyFigureOutcome Percent(
        KeyFigureId id, string formula, Boundary boundary, (string Key, Reading? Value) part, (string Key, Reading? Value) whole) =>
        Ratio(id, "%", formula, boundary, part, whole, factor: 100m);

    private static KeyFigureOutcome Ratio(
        KeyFigureId id, string unit, string formula, Boundary boundary, (string Key, Reading? Value) above, (string Key, Reading? Value) below, decimal factor = 1m)
    {
        if (Unusable(id, [above, below], [below.Key]) is { } reason) return reason;
        var (a, b) = (above.Value!.Value, below.Value!.Value);
        return new KeyFigureOutcome.Computed(new KeyFigure(id, a.Value / b.Value * factor, unit, FigureMethod.Calculated, formula, boundary, LeastCertain(a, b)));
    }

    private static KeyFigureOutcome Taken(KeyFigureId id, string unit, string key, Boundary boundary, Reading? reading) =>
        Unusable(id, [(key, reading)], []) is { } reason
            ? reason
            : new KeyFigureOutcome.Computed(new KeyFigure(id, reading!.Value.Value, unit, FigureMethod.Reported, key, boundary, reading.Value.Method));

    private static KeyFigureOutcome.NotComputable? Unusable(KeyFigureId id, ReadOnlySpan<(string Key, Reading? Value)> inputs, ReadOnlySpan<string> divisors)
    {
        List<string> missing = [], outside = [], zero = [];
        foreach (var (key, reading) in inputs)
        {
            if (reading is not { Value: var value }) missing.Add(key);
            else if (value is < 0 or > Greatest) outside.Add(key);
            else if (value < Least && divisors.Contains(key)) zero.Add(key);
        }

        return (missing, outside, zero) switch
        {
            ({ Count: > 0 }, _, _) => new KeyFigureOutcome.NotComputable(id, NotComputableReason.InputMissing, missing),
            (_, { Count: > 0 }, _) => new KeyFigureOutcome.NotComputable(id, NotComputableReason.InputOutOfRange, outside),
            (_, _, { Count: > 0 }) => new KeyFigureOutcome.NotComputable(id, NotComputableReason.DivisorZero, zero),
            _ => null,
        };
    }

    private static bool IsWithinOneYear(DataCentreYear year) => year.PeriodEnd >= year.PeriodStart && year.PeriodEnd.Year == year.PeriodStart.Year;

    private static ValueMethod LeastCertain(params ReadOnlySpan<Reading> readings)
    {
        var least = ValueMethod.Measured;
        foreach (var reading in readings) least = reading.Method > least ? reading.Method : least;
        return least;
    }

    private static Boundary MeteringOf(DataCentreYear year) => year.PueCategory switch
    {
        PueCategory.UpsOutput => Boundary.UpsOutput,
        PueCategory.PduOutput => Boundary.PduOutput,
        PueCategory.ItDeviceInput => Boundary.ItDeviceInput,
        _ => Boundary.NotStated,
    };
}
