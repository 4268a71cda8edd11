namespace OpenDataNrw.Registers.DataCentres;

/// <summary>What <see cref="DataCentreYear.ItPower"/> stands for. The two must not be mixed in one comparison.</summary>
public enum ItPowerBasis
{
    /// <summary>Sum of the nominal power of the network, server and storage equipment installed.</summary>
    Installed,

    /// <summary>Highest IT load the infrastructure is made for; stands in where the installed power is unknown.</summary>
    Rated,
}

/// <summary>Where the energy of the IT equipment is metered: the categories of EN 50600-4-2.</summary>
public enum PueCategory
{
    /// <summary>Category 0: IT power at peak only, not energy.</summary>
    PeakPower = 0,

    /// <summary>Category 1: output of the uninterruptible power supply.</summary>
    UpsOutput = 1,

    /// <summary>Category 2: output of the power distribution units; also where there is no uninterruptible supply.</summary>
    PduOutput = 2,

    /// <summary>Category 3: input of the IT devices.</summary>
    ItDeviceInput = 3,
}

/// <summary>
/// What a data centre reports of its energy, heat and water for one reporting period: a calendar year or, after a start or
/// before an end of operation, a part of one. Names in brackets are the keys of the reporting profile; they follow the
/// symbols of Delegated Regulation (EU) 2024/1364, Annex II, and the numbers of EnEfG, Anlage 3.
/// </summary>
public sealed record DataCentreYear
{
    /// <summary>First day reported (<c>period_start</c>).</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last day reported, included (<c>period_end</c>).</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Power demand of the IT (<c>pd_it</c>), kW, yearly mean. Annex II 1(a).</summary>
    public Reading? ItPower { get; init; }

    /// <summary>What <see cref="ItPower"/> stands for (<c>pd_it_basis</c>).</summary>
    public ItPowerBasis ItPowerBasis { get; init; }

    /// <summary>Rated IT load of the infrastructure (<c>rated_it_load</c>), kW. Article 2.</summary>
    public Reading? RatedItLoad { get; init; }

    /// <summary>Non-redundant nominal connection power (<c>p_conn_nonredundant</c>), kW. EnEfG Anlage 3 Nr. 1f.</summary>
    public Reading? ConnectionPower { get; init; }

    /// <summary>Highest quarter-hour of the IT load (<c>p_it_peak</c>), kW. Voluntary.</summary>
    public Reading? PeakItPower { get; init; }

    /// <summary>Total energy, fuels and cold included (<c>e_dc</c>), kWh. Annex II 1(d).</summary>
    public Reading? TotalEnergy { get; init; }

    /// <summary>Energy of the IT equipment (<c>e_it</c>), kWh. Annex II 1(e).</summary>
    public Reading? ItEnergy { get; init; }

    /// <summary>Where <see cref="ItEnergy"/> is metered (<c>pue_category</c>).</summary>
    public PueCategory? PueCategory { get; init; }

    /// <summary>Total electricity, own generation included (<c>e_el_total</c>), kWh. EnEfG Anlage 3 Nr. 2a.</summary>
    public Reading? TotalElectricity { get; init; }

    /// <summary>Electricity drawn from the grid (<c>e_el_grid</c>), kWh. EnEfG Anlage 3 Nr. 2a.</summary>
    public Reading? GridElectricity { get; init; }

    /// <summary>Waste heat used outside the boundary (<c>e_reuse</c>), kWh. Annex II 1(j).</summary>
    public Reading? ReusedEnergy { get; init; }

    /// <summary>Renewable energy: guarantees of origin, contracts and own generation (<c>e_res_tot</c>), kWh. Annex II 1(o).</summary>
    public Reading? RenewableEnergy { get; init; }

    /// <summary>Water put in (<c>w_in</c>), m³. Annex II 1(h).</summary>
    public Reading? WaterInput { get; init; }

    /// <summary>Heat removed by cooling (<c>q_removed</c>), kWh. EN 50600-4-7.</summary>
    public Reading? HeatRemoved { get; init; }

    /// <summary>Energy of the cooling (<c>e_cool</c>), kWh. EN 50600-4-7.</summary>
    public Reading? CoolingEnergy { get; init; }

    /// <summary>Emissions of the energy used, location-based (<c>co2e</c>), kg of carbon dioxide equivalent. ISO/IEC 30134-8.</summary>
    public Reading? Emissions { get; init; }

    /// <summary>Computer room floor in use (<c>s_used</c>), m². Voluntary.</summary>
    public Reading? FloorUsed { get; init; }

    /// <summary>Computer room floor (<c>s_cr</c>), m². Annex II 1(c).</summary>
    public Reading? FloorAvailable { get; init; }

    /// <summary>Rack units in use (<c>ru_used</c>), count. Voluntary.</summary>
    public Reading? RackUnitsUsed { get; init; }

    /// <summary>Rack units present (<c>ru_total</c>), count. Voluntary.</summary>
    public Reading? RackUnitsAvailable { get; init; }

    /// <summary>IT power promised to tenants by contract (<c>p_contracted</c>), kW. Voluntary.</summary>
    public Reading? ContractedPower { get; init; }

    /// <summary>IT power that can be let (<c>p_lettable</c>), kW. Voluntary.</summary>
    public Reading? LettablePower { get; init; }

    /// <summary>Mean utilisation of the processors (<c>u_cpu</c>), percent. Voluntary; known to whoever runs the IT.</summary>
    public Reading? ProcessorUtilisation { get; init; }

    /// <summary>Mean utilisation of the graphics processors (<c>u_gpu</c>), percent. Voluntary.</summary>
    public Reading? GraphicsProcessorUtilisation { get; init; }

    /// <summary>PUE as the operator reports it (<c>pue_reported</c>). EnEfG Anlage 3 Nr. 2f. Kept beside the computed one, never instead.</summary>
    public Reading? ReportedPue { get; init; }

    /// <summary>Cooling efficiency ratio as the operator reports it (<c>cer</c>). EnEfG Anlage 3 Nr. 2h.</summary>
    public Reading? ReportedCer { get; init; }

    /// <summary>Hours of the period: 24 for each day, so that leap years and part years count as they are; zero if it ends before it begins.</summary>
    public int Hours => Math.Max(0, PeriodEnd.DayNumber - PeriodStart.DayNumber + 1) * 24;
}
