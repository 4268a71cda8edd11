using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Licence and attribution at the package, which hold for every resource without its own (CKAN has one licence per package).</summary>
internal sealed class CkanTermsOfUse
{
    public CkanTermsOfUse(CkanPackage package)
    {
        var terms = package.Both.Objects("terms_of_use").FirstOrDefault();
        License = Choose(package.Both, "license_url", "license_id", "license_title", "license")
            ?? (terms is null ? null : Choose(terms, "licence_url", "license_url", "licence_id", "license_id"));
        Attribution = package.Both.FirstText("licenseAttributionByText", "license_attribution_by_text") ?? terms?.Text("attribution_text");
    }

    /// <summary>The licence as said; null if none is.</summary>
    public CodedValue? License { get; }

    /// <summary>The text that users have to name the provider with.</summary>
    public string? Attribution { get; }

    /// <summary>The first statement of a licence in the given order, with the next one as its words, so that a rule may try both.</summary>
    public static CodedValue? Choose(JsonFields fields, params ReadOnlySpan<string> names)
    {
        CodedValue? chosen = null;
        foreach (var name in names)
        {
            if (fields.Text(name) is not { } text) continue;
            if (chosen is not { } first) chosen = CodedValue.Said(text);
            else if (first.Iri is not null && text != first.Iri) return first with { Text = text };
            if (chosen is { Iri: null }) return chosen;
        }

        return chosen;
    }
}
