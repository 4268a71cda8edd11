using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>What a rule asks for, whatever constraint it is written with.</summary>
internal enum Demand
{
    /// <summary>At least one value.</summary>
    Present,

    /// <summary>No more values than allowed.</summary>
    Few,

    /// <summary>A value of a certain kind, class or datatype.</summary>
    Kind,

    /// <summary>A value from a certain list.</summary>
    List,

    /// <summary>Not to be used any more.</summary>
    Outdated,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A broken rule in a form that does not depend on how the rule is written.</summary>
internal sealed record Obligation(ProfileSeverity Severity, string Focus, string FocusClass, string Path, Demand Demand, string Value)
{
    private const string Shacl = "http://www.w3.org/ns/shacl#";

    public static Obligation Of(ProfileFinding finding)
    {
        var demand = DemandOf(finding);
        // That one of several properties is needed can be said by a choice of shapes or by a choice of paths.
        var isChoice = finding is { Path: null, Component: Shacl + "OrConstraintComponent" } || (demand == Demand.Present && finding.Path!.Contains('|', StringComparison.Ordinal));
        if (isChoice) demand = Demand.Present;
        return new Obligation(
            finding.Severity,
            finding.FocusNode.ToString(),
            finding.FocusClass is { } type ? Prefixes.Shorten(type) : "",
            isChoice ? "one of several" : finding.Path is { } path ? Prefixes.Shorten(path) : "",
            demand,
            // That a property is outdated is said once for all values in one place and of each value in another.
            demand is Demand.Present or Demand.Few ? "" : finding.Value?.ToString() ?? "");
    }

    public override string ToString() => $"{Severity} {FocusClass} {Focus} {Path} {Demand} {Value}";

    private static Demand DemandOf(ProfileFinding finding)
    {
        if (IsAboutOldThings(finding)) return Demand.Outdated;
        var component = finding.Component[Shacl.Length..^"ConstraintComponent".Length];
        return component switch
        {
            "MinCount" or "QualifiedMinCount" when finding.LookedUp is null => Demand.Present,
            "MaxCount" or "QualifiedMaxCount" => Demand.Few,
            "HasValue" when finding.LookedUp == SKOS.InScheme => Demand.List,
            "Node" when finding.Shape.Value.Contains("listed", StringComparison.Ordinal) => Demand.List,
            "Pattern" or "In" => Demand.List,
            "Class" when finding.Path == SPDX.Algorithm => Demand.List,
            "NodeKind" or "Class" or "Datatype" or "Or" => Demand.Kind,
            _ => Demand.Other,
        };
    }

    private static bool IsAboutOldThings(ProfileFinding finding) =>
        finding.Shape.Value.Contains("deprecated", StringComparison.OrdinalIgnoreCase)
        || finding.Messages.Any(message => message.Value.StartsWith("Deprecated:", StringComparison.Ordinal));
}
