using System.Numerics;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The states of all indicators for one thing, a bit each at the indicator's place.</summary>
/// <param name="Achieved">What is earned.</param>
/// <param name="Unmeasured">What nobody has looked at.</param>
internal readonly record struct MqaRow(uint Achieved, uint Unmeasured)
{
    public IndicatorState this[int indicator] =>
        (Achieved >> indicator & 1) != 0 ? IndicatorState.Achieved
        : (Unmeasured >> indicator & 1) != 0 ? IndicatorState.NotMeasured
        : IndicatorState.Missed;

    public MqaRow With(int indicator, bool? earned) => earned switch
    {
        true => this with { Achieved = Achieved | 1u << indicator },
        null => this with { Unmeasured = Unmeasured | 1u << indicator },
        false => this,
    };

    /// <summary>The better of two: what one has earned counts, what only one leaves open stays open.</summary>
    public MqaRow Best(MqaRow other)
    {
        var achieved = Achieved | other.Achieved;
        return new MqaRow(achieved, (Unmeasured | other.Unmeasured) & ~achieved);
    }

    public static int PointsOf(uint bits)
    {
        var points = 0;
        for (var rest = bits; rest != 0; rest &= rest - 1) points += MqaIndicators.All[BitOperations.TrailingZeroCount(rest)].Points;
        return points;
    }
}
