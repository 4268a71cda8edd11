using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <content>How a term holds its values (<c>@container</c> and <c>@index</c>).</content>
internal sealed partial class ContextBuilder
{
    private TermDefinition Contain(Definitions work, string term, Dictionary<string, JsonElement> entries, TermDefinition definition)
    {
        if (entries.TryGetValue("@container", out var container))
        {
            definition = definition with { Container = ContainerOf(term, container) };
            if (definition.Container.HasFlag(Containers.Type))
            {
                definition = definition with { Type = definition.Type ?? "@id" };
                if (definition.Type is not ("@id" or "@vocab")) throw Json.Fault("invalid type mapping", $"The term '{term}' with the container @type needs the type @id or @vocab.");
            }
        }

        return IndexBy(work, term, entries, definition);
    }

    /// <summary>The property by which the term's values are indexed, where it names one.</summary>
    private TermDefinition IndexBy(Definitions work, string term, Dictionary<string, JsonElement> entries, TermDefinition definition)
    {
        if (!entries.TryGetValue("@index", out var index)) return definition;
        var text = Json.TextOrNull(index);
        var iri = text is null ? null : Expand(work.Active, text, documentRelative: false, vocabulary: true, work);
        if (!definition.Container.HasFlag(Containers.Index) || iri is null || !IsAbsolute(iri))
            throw Json.Fault("invalid term definition", $"@index of the term '{term}' needs the container @index and an IRI.");
        return definition with { Index = text };
    }

    private static Containers ContainerOf(string term, JsonElement value)
    {
        var sum = Containers.None;
        foreach (var item in Json.Items(value))
        {
            sum |= Json.TextOrNull(item) switch
            {
                "@list" => Containers.List,
                "@set" => Containers.Set,
                "@index" => Containers.Index,
                "@language" => Containers.Language,
                "@id" => Containers.Id,
                "@type" => Containers.Type,
                "@graph" => Containers.Graph,
                _ => throw Json.Fault("invalid container mapping", $"@container of the term '{term}' is not known."),
            };
        }

        var valid = (sum & ~Containers.Set) switch
        {
            Containers.List => sum == Containers.List,
            Containers.None or Containers.Index or Containers.Language or Containers.Id or Containers.Type or Containers.Graph => sum != Containers.None,
            Containers.Graph | Containers.Id or Containers.Graph | Containers.Index => true,
            _ => false,
        };
        return valid ? sum : throw Json.Fault("invalid container mapping", $"The containers of the term '{term}' do not go together.");
    }
}
