using OpenDataNrw.Registers.DataCentres;

namespace OpenDataNrw.Registers.Tests.DataCentres;

public sealed class KeyFigureTests
{
    /// <summary>500 kW of IT at half load through 2025 (8,760 h), with a PUE of 1.3: numbers that can be checked by hand.</summary>
    private static readonly DataCentreYear Full2025 = new()
    {
        PeriodStart = new DateOnly(2025, 1, 1),
        PeriodEnd = new DateOnly(2025, 12, 31),
        ItPower = new Reading(500m, ValueMethod.DeclaredRated),
        RatedItLoad = new Reading(800m, ValueMethod.DeclaredRated),
        ConnectionPower = new Reading(1_000m, ValueMethod.DeclaredRated),
        PeakItPower = new Reading(340m),
        TotalEnergy = new Reading(2_847_000m),
        ItEnergy = new Reading(2_190_000m),
        PueCategory = PueCategory.UpsOutput,
        TotalElectricity = new Reading(2_800_000m),
        GridElectricity = new Reading(2_628_000m),
        ReusedEnergy = new Reading(569_400m, ValueMethod.Calculated),
        RenewableEnergy = new Reading(2_135_250m),
        WaterInput = new Reading(876m),
        HeatRemoved = new Reading(2_200_000m, ValueMethod.Estimated),
        CoolingEnergy = new Reading(400_000m),
        Emissions = new Reading(788_400m, ValueMethod.Calculated),
        FloorUsed = new Reading(210m),
        FloorAvailable = new Reading(300m),
        RackUnitsUsed = new Reading(1_260m),
        RackUnitsAvailable = new Reading(3_360m),
        ContractedPower = new Reading(450m),
        LettablePower = new Reading(600m),
        ProcessorUtilisation = new Reading(17.5m),
        GraphicsProcessorUtilisation = new Reading(42m),
        ReportedPue = new Reading(1.28m),
    };

    [Fact]
    public void A_full_report_gives_each_figure_with_unit_method_formula_and_boundary()
    {
        KeyFigureOutcome[] expected =
        [
            Figure(KeyFigureId.Pue, 1.3m, "1", "pue", Boundary.UpsOutput),
            Figure(KeyFigureId.Wue, 0.4m, "m3/(MW.h)", "wue", Boundary.UpsOutput),
            Figure(KeyFigureId.Erf, 0.2m, "1", "erf", Boundary.Site, ValueMethod.Calculated),
            Figure(KeyFigureId.Ref, 0.75m, "1", "ref", Boundary.Site),
            Figure(KeyFigureId.Cer, 5.5m, "1", "cer", Boundary.Cooling, ValueMethod.Estimated),
            Figure(KeyFigureId.Cue, 0.36m, "kg/(kW.h)", "cue", Boundary.UpsOutput, ValueMethod.Calculated),
            Figure(KeyFigureId.UtilisationItPower, 50m, "%", "u_it", Boundary.InstalledIt, ValueMethod.DeclaredRated),
            Figure(KeyFigureId.UtilisationInfrastructure, 31.25m, "%", "u_infra", Boundary.RatedIt, ValueMethod.DeclaredRated),
            Figure(KeyFigureId.UtilisationGrid, 30m, "%", "u_grid", Boundary.GridConnection, ValueMethod.DeclaredRated),
            Figure(KeyFigureId.UtilisationPeak, 68m, "%", "u_peak", Boundary.InstalledIt, ValueMethod.DeclaredRated),
            Figure(KeyFigureId.UtilisationFloor, 70m, "%", "u_floor", Boundary.ComputerRoom),
            Figure(KeyFigureId.UtilisationRack, 37.5m, "%", "u_rack", Boundary.ComputerRoom),
            Figure(KeyFigureId.UtilisationContracted, 75m, "%", "u_contracted", Boundary.Contracts),
            Figure(KeyFigureId.UtilisationProcessor, 17.5m, "%", "u_cpu", Boundary.Servers, method: FigureMethod.Reported),
            Figure(KeyFigureId.UtilisationGraphicsProcessor, 42m, "%", "u_gpu", Boundary.Servers, method: FigureMethod.Reported),
        ];

        Assert.Equal(expected, KeyFigures.Of(Full2025).Select(Rounded));
    }

    [Theory]
    [InlineData("2025-01-01", "2025-12-31", 8760)]
    [InlineData("2024-01-01", "2024-12-31", 8784)]
    [InlineData("2025-07-01", "2025-12-31", 4416)]
    [InlineData("2024-02-29", "2024-02-29", 24)]
    [InlineData("2025-03-30", "2025-03-30", 24)]
    public void Hours_are_24_for_each_day_of_the_period(string start, string end, int hours) =>
        Assert.Equal(hours, Period(start, end).Hours);

    [Fact]
    public void A_part_year_counts_its_own_hours()
    {
        var half = Period("2025-07-01", "2025-12-31") with { ItPower = new Reading(250m), ItEnergy = new Reading(220_800m) };

        Assert.Equal(Figure(KeyFigureId.UtilisationItPower, 20m, "%", "u_it", Boundary.InstalledIt), Rounded(KeyFigures.ItPowerUtilisation(half)));
    }

    [Fact]
    public void A_leap_year_has_a_day_more()
    {
        var leap = Period("2024-01-01", "2024-12-31") with { ItPower = new Reading(100m), ItEnergy = new Reading(878_400m) };

        Assert.Equal(Figure(KeyFigureId.UtilisationItPower, 100m, "%", "u_it", Boundary.InstalledIt), Rounded(KeyFigures.ItPowerUtilisation(leap)));
    }

    [Fact]
    public void The_rated_basis_is_named_as_boundary()
    {
        var rated = Period("2025-01-01", "2025-12-31") with { ItPower = new Reading(100m), ItPowerBasis = ItPowerBasis.Rated, ItEnergy = new Reading(87_600m) };

        Assert.Equal(Figure(KeyFigureId.UtilisationItPower, 10m, "%", "u_it", Boundary.RatedIt), Rounded(KeyFigures.ItPowerUtilisation(rated)));
    }

    [Fact]
    public void A_report_after_Anlage_3_gives_reported_pue_and_approximated_utilisation()
    {
        var anlage3 = Period("2025-01-01", "2025-12-31") with
        {
            ItPower = new Reading(400m, ValueMethod.DeclaredRated),
            TotalElectricity = new Reading(1_401_600m),
            ReportedPue = new Reading(1.6m, ValueMethod.Calculated),
        };

        Assert.Equal(Figure(KeyFigureId.Pue, 1.6m, "1", "pue_reported", Boundary.NotStated, ValueMethod.Calculated, FigureMethod.Reported), KeyFigures.Pue(anlage3));
        Assert.Equal(
            Figure(KeyFigureId.UtilisationItPower, 25m, "%", "u_it(e_it=e_el_total/pue_reported)", Boundary.InstalledIt, ValueMethod.DeclaredRated, FigureMethod.Approximated),
            Rounded(KeyFigures.ItPowerUtilisation(anlage3)));
    }

    [Fact]
    public void The_operators_pue_never_replaces_the_computed_one() =>
        Assert.Equal(1.3m, Assert.IsType<KeyFigureOutcome.Computed>(KeyFigures.Pue(Full2025)).Figure.Value);

    [Fact]
    public void An_empty_report_names_what_is_missing_for_each_figure()
    {
        KeyFigureOutcome[] expected =
        [
            Missing(KeyFigureId.Pue, "e_dc", "e_it"),
            Missing(KeyFigureId.Wue, "w_in", "e_it"),
            Missing(KeyFigureId.Erf, "e_reuse", "e_dc"),
            Missing(KeyFigureId.Ref, "e_res_tot", "e_dc"),
            Missing(KeyFigureId.Cer, "q_removed", "e_cool"),
            Missing(KeyFigureId.Cue, "co2e", "e_it"),
            Missing(KeyFigureId.UtilisationItPower, "e_it", "pd_it"),
            Missing(KeyFigureId.UtilisationInfrastructure, "e_it", "rated_it_load"),
            Missing(KeyFigureId.UtilisationGrid, "e_el_grid", "p_conn_nonredundant"),
            Missing(KeyFigureId.UtilisationPeak, "p_it_peak", "pd_it"),
            Missing(KeyFigureId.UtilisationFloor, "s_used", "s_cr"),
            Missing(KeyFigureId.UtilisationRack, "ru_used", "ru_total"),
            Missing(KeyFigureId.UtilisationContracted, "p_contracted", "p_lettable"),
            Missing(KeyFigureId.UtilisationProcessor, "u_cpu"),
            Missing(KeyFigureId.UtilisationGraphicsProcessor, "u_gpu"),
        ];

        Assert.Equal(expected, KeyFigures.Of(Period("2025-01-01", "2025-12-31")));
    }

    [Fact]
    public void Zero_above_is_a_figure_and_zero_below_is_none()
    {
        var year = Period("2025-01-01", "2025-12-31") with { TotalEnergy = new Reading(0m), ItEnergy = new Reading(0m), WaterInput = new Reading(0m) };

        Assert.Equal(new KeyFigureOutcome.NotComputable(KeyFigureId.Pue, NotComputableReason.DivisorZero, ["e_it"]), KeyFigures.Pue(year));
        Assert.Equal(
            Figure(KeyFigureId.Wue, 0m, "m3/(MW.h)", "wue", Boundary.NotStated),
            KeyFigures.Wue(year with { ItEnergy = new Reading(1m) }));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000000000001")]
    [InlineData("79228162514264337593543950335")]
    public void An_impossible_input_gives_no_figure(string value)
    {
        var year = Full2025 with { TotalEnergy = new Reading(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) };

        Assert.Equal(new KeyFigureOutcome.NotComputable(KeyFigureId.Pue, NotComputableReason.InputOutOfRange, ["e_dc"]), KeyFigures.Pue(year));
    }

    [Fact]
    public void The_smallest_divisor_and_the_greatest_dividend_still_fit()
    {
        var year = Full2025 with { TotalEnergy = new Reading(1_000_000_000_000m), ItEnergy = new Reading(0.000_000_001m) };

        Assert.Equal(1e21m, Assert.IsType<KeyFigureOutcome.Computed>(KeyFigures.Pue(year)).Figure.Value);
    }

    [Theory]
    [InlineData("2025-12-31", "2025-01-01")]
    [InlineData("2024-07-01", "2025-06-30")]
    public void A_period_that_is_none_or_reaches_over_a_years_end_gives_no_utilisation(string start, string end)
    {
        var year = Full2025 with { PeriodStart = Day(start), PeriodEnd = Day(end) };
        var expected = new KeyFigureOutcome.NotComputable(KeyFigureId.UtilisationItPower, NotComputableReason.PeriodInvalid, ["period"]);

        Assert.Equal(expected, KeyFigures.ItPowerUtilisation(year));
        Assert.Equal(expected, KeyFigures.ItPowerUtilisation(year with { ItEnergy = null }));
    }

    [Fact]
    public void A_missing_figure_explains_itself_in_German_and_English()
    {
        var missing = Missing(KeyFigureId.Pue, "e_dc", "e_it");

        Assert.Equal("Nicht berechenbar, weil nicht gemeldet: Gesamtenergieverbrauch (e_dc), Energieverbrauch der IT (e_it).", missing.Explain("de"));
        Assert.Equal("Not computable because not reported: total energy (e_dc), energy of the IT (e_it).", missing.Explain("en-GB"));
    }

    [Theory]
    [InlineData(NotComputableReason.InputMissing)]
    [InlineData(NotComputableReason.DivisorZero)]
    [InlineData(NotComputableReason.InputOutOfRange)]
    [InlineData(NotComputableReason.PeriodInvalid)]
    public void Each_reason_has_its_own_words_for_each_input(NotComputableReason reason)
    {
        var inputs = KeyFigures.Of(Period("2025-01-01", "2025-12-31")).OfType<KeyFigureOutcome.NotComputable>().SelectMany(o => o.Inputs)
            .Concat(["period", "pue_reported", "e_el_total", "cer"]).Distinct().ToList();
        var outcome = new KeyFigureOutcome.NotComputable(KeyFigureId.Pue, reason, inputs);

        Assert.StartsWith("Nicht berechenbar, weil ", outcome.Explain("de"), StringComparison.Ordinal);
        Assert.StartsWith("Not computable because ", outcome.Explain("en"), StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DataCentreYear Period(string start, string end) => new() { PeriodStart = Day(start), PeriodEnd = Day(end) };

    private static KeyFigureOutcome.Computed Figure(
        KeyFigureId id, decimal value, string unit, string formula, Boundary boundary,
        ValueMethod least = ValueMethod.Measured, FigureMethod method = FigureMethod.Calculated) =>
        new(new KeyFigure(id, value, unit, method, formula, boundary, least));

    private static KeyFigureOutcome.NotComputable Missing(KeyFigureId id, params string[] inputs) => new(id, NotComputableReason.InputMissing, inputs);

    /// <summary>Twenty digits are enough to compare by hand; a quotient by 8,760 hours does not end.</summary>
    private static KeyFigureOutcome Rounded(KeyFigureOutcome outcome) =>
        outcome is KeyFigureOutcome.Computed { Figure: var figure }
            ? new KeyFigureOutcome.Computed(figure with { Value = Math.Round(figure.Value, 20) })
            : outcome;
}
