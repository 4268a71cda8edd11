using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <content>Creating term definitions (JSON-LD 1.1 API §4.2).</content>
internal sealed partial class ContextBuilder
{
    private static readonly HashSet<string> Entries = new(StringComparer.Ordinal)
    {
        "@id", "@reverse", "@container", "@context", "@direction", "@index", "@language", "@nest", "@prefix", "@protected", "@type",
    };

    private void Define(Definitions work, string term)
    {
        if (work.States.TryGetValue(term, out var done))
        {
            if (!done) throw Json.Fault("cyclic IRI mapping", $"The term '{term}' is defined by itself.");
            return;
        }

        if (term.Length == 0) throw Json.Fault("invalid term definition", "A term must not be empty.");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Json.Fault("context overflow", "The terms of a context lead to one another too often.");
        Count();
        work.States[term] = false;
        var value = work.Local[term];
        if (term == "@type") CheckTypeTerm(value);
        else if (JsonLdKeywords.Contains(term)) throw Json.Fault("keyword redefinition", $"The keyword '{term}' cannot be defined.");
        else if (JsonLdKeywords.HasForm(term)) return;

        var previous = work.Active.Remove(term);
        var definition = Make(work, term, value);
        if (definition is null) return;
        if (!work.OverrideProtected && previous is { IsProtected: true })
        {
            if (!definition.Means(previous)) throw Json.Fault("protected term redefinition", $"The term '{term}' is protected.");
            definition = previous;
        }

        work.Active.Set(term, definition);
        work.States[term] = true;
    }

    private static void CheckTypeTerm(JsonElement value)
    {
        var valid = value.ValueKind == JsonValueKind.Object;
        var entries = valid ? Json.Entries(value) : [];
        valid = valid && entries.Count > 0 && entries.Keys.All(k => k is "@container" or "@protected");
        if (valid && entries.TryGetValue("@container", out var container)) valid = Json.Items(container).All(c => Json.TextOrNull(c) == "@set");
        if (!valid) throw Json.Fault("keyword redefinition", "@type can only be given the container @set and protection.");
    }

    /// <summary>The definition; null where it is ignored because it uses a reserved name.</summary>
    private TermDefinition? Make(Definitions work, string term, JsonElement value)
    {
        var simple = value.ValueKind == JsonValueKind.String;
        var entries = value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.String => new Dictionary<string, JsonElement> { ["@id"] = value },
            JsonValueKind.Object => Json.Entries(value),
            _ => throw Json.Fault("invalid term definition", $"The term '{term}' must be defined by an IRI, an object or null."),
        };
        var definition = new TermDefinition { IsProtected = work.Protected };
        if (entries.TryGetValue("@protected", out var flag)) definition = definition with { IsProtected = Flag(flag, "invalid @protected value") };
        if (entries.TryGetValue("@type", out var type)) definition = definition with { Type = TypeMapping(work, term, type) };
        if (entries.TryGetValue("@reverse", out var reverse)) return Reverse(work, term, entries, reverse, definition);

        definition = Identify(work, term, entries, simple, definition);
        if (definition is null) return null;
        definition = Contain(work, term, entries, definition);
        if (entries.TryGetValue("@context", out var scoped)) definition = Scope(work, term, scoped, definition);
        return Finish(term, entries, definition);
    }

    private string TypeMapping(Definitions work, string term, JsonElement value)
    {
        var text = Json.TextOrNull(value) ?? throw Json.Fault("invalid type mapping", $"@type of the term '{term}' must be an IRI or a keyword.");
        var type = Expand(work.Active, text, documentRelative: false, vocabulary: true, work);
        if (type is "@id" or "@json" or "@none" or "@vocab" || (type is not null && IsAbsolute(type))) return type;
        throw Json.Fault("invalid type mapping", $"@type '{text}' of the term '{term}' is no IRI.");
    }

    private TermDefinition? Reverse(
        Definitions work, string term, Dictionary<string, JsonElement> entries, JsonElement value, TermDefinition definition)
    {
        if (entries.ContainsKey("@id") || entries.ContainsKey("@nest"))
            throw Json.Fault("invalid reverse property", $"The term '{term}' has @reverse beside @id or @nest.");
        var text = Json.TextOrNull(value) ?? throw Json.Fault("invalid IRI mapping", $"@reverse of the term '{term}' must be an IRI.");
        if (JsonLdKeywords.HasForm(text)) return null;
        var iri = Expand(work.Active, text, documentRelative: false, vocabulary: true, work);
        if (iri is null || !(IsAbsolute(iri) || IsBlank(iri))) throw Json.Fault("invalid IRI mapping", $"@reverse '{text}' of the term '{term}' is no IRI.");
        definition = definition with { Iri = iri, IsReverse = true };
        if (entries.TryGetValue("@container", out var container) && container.ValueKind != JsonValueKind.Null)
        {
            var held = ContainerOf(term, container);
            if (held is not (Containers.Set or Containers.Index)) throw Json.Fault("invalid reverse property", $"The reverse term '{term}' can only have the containers @set and @index.");
            definition = definition with { Container = held };
        }

        return Finish(term, entries, IndexBy(work, term, entries, definition));
    }

    private TermDefinition? Identify(
        Definitions work, string term, Dictionary<string, JsonElement> entries, bool simple, TermDefinition definition)
    {
        if (entries.TryGetValue("@id", out var id) && Json.TextOrNull(id) != term)
        {
            if (id.ValueKind == JsonValueKind.Null) return definition;
            return IdentifyBy(work, term, id, simple, definition);
        }

        var colon = term.Length > 1 ? term.IndexOf(':', 1) : -1;
        if (colon > 0)
        {
            var prefix = term[..colon];
            if (work.IsPending(prefix)) Define(work, prefix);
            var iri = work.Active.Term(prefix)?.Iri is { } start ? Made(start + term[(colon + 1)..]) : term;
            return definition with { Iri = iri };
        }

        if (term.Contains('/', StringComparison.Ordinal))
        {
            // Without the definitions at work: the term is not yet one of them, and asking for it would seem a circle.
            var iri = Expand(work.Active, term, documentRelative: false, vocabulary: true);
            if (iri is null || !IsAbsolute(iri)) throw Json.Fault("invalid IRI mapping", $"The term '{term}' is no IRI.");
            return definition with { Iri = iri };
        }

        if (term == "@type") return definition with { Iri = "@type" };
        if (work.Active.Vocabulary is null) throw Json.Fault("invalid IRI mapping", $"The term '{term}' has no @id, and there is no @vocab.");
        return definition with { Iri = Made(work.Active.Vocabulary + term) };
    }

    private TermDefinition? IdentifyBy(Definitions work, string term, JsonElement id, bool simple, TermDefinition definition)
    {
        var text = Json.TextOrNull(id) ?? throw Json.Fault("invalid IRI mapping", $"@id of the term '{term}' must be an IRI or null.");
        if (!JsonLdKeywords.Contains(text) && JsonLdKeywords.HasForm(text)) return null;
        var iri = Expand(work.Active, text, documentRelative: false, vocabulary: true, work);
        if (iri is null || !(JsonLdKeywords.Contains(iri) || IsAbsolute(iri) || IsBlank(iri)))
            throw Json.Fault("invalid IRI mapping", $"@id '{text}' of the term '{term}' is no IRI.");
        if (iri == "@context") throw Json.Fault("invalid keyword alias", $"The term '{term}' cannot stand for @context.");
        if (term.AsSpan(1).TrimEnd(':').Contains(':') || term.Contains('/', StringComparison.Ordinal))
        {
            work.States[term] = true;
            if (Expand(work.Active, term, documentRelative: false, vocabulary: true, work) != iri)
                throw Json.Fault("invalid IRI mapping", $"The term '{term}' looks like an IRI and is defined as another, '{iri}'.");
        }

        var isPlain = !term.Contains(':', StringComparison.Ordinal) && !term.Contains('/', StringComparison.Ordinal);
        var isPrefix = isPlain && simple && (IsBlank(iri) || iri[^1] is ':' or '/' or '?' or '#' or '[' or ']' or '@');
        return definition with { Iri = iri, IsPrefix = isPrefix };
    }

    private TermDefinition Scope(Definitions work, string term, JsonElement scoped, TermDefinition definition)
    {
        if (work.ValidateScoped)
        {
            try
            {
                Process(work.Active, scoped, work.Address, work.Remote, overrideProtected: true, validateScoped: false);
            }
            catch (RdfSyntaxException fault)
            {
                throw new RdfSyntaxException($"JSON-LD, invalid scoped context: The context of the term '{term}' has a fault. {fault.Message}", 0, 0, fault);
            }
        }

        _askedElsewhere = true;
        return definition with { Scoped = new ScopedContext(scoped, work.Address) };
    }

    private static TermDefinition Finish(string term, Dictionary<string, JsonElement> entries, TermDefinition definition)
    {
        if (entries.TryGetValue("@language", out var language) && !entries.ContainsKey("@type"))
        {
            var tag = Json.TextOrNull(language);
            if (tag is null && language.ValueKind != JsonValueKind.Null) throw Json.Fault("invalid language mapping", $"@language of the term '{term}' must be a tag or null.");
            definition = definition with { HasLanguage = true, Language = tag };
        }

        if (entries.TryGetValue("@direction", out var direction) && !entries.ContainsKey("@type"))
        {
            CheckDirection(direction);
            definition = definition with { Direction = Json.TextOrNull(direction) ?? "none" };
        }

        if (entries.TryGetValue("@nest", out var nest))
        {
            var text = Json.TextOrNull(nest);
            if (text is null || (text != "@nest" && JsonLdKeywords.Contains(text))) throw Json.Fault("invalid @nest value", $"@nest of the term '{term}' must be a term or @nest.");
            definition = definition with { Nest = text };
        }

        if (entries.TryGetValue("@prefix", out var prefix))
        {
            if (definition.IsReverse || term.Contains(':', StringComparison.Ordinal) || term.Contains('/', StringComparison.Ordinal))
                throw Json.Fault("invalid term definition", $"The term '{term}' cannot be a prefix.");
            definition = definition with { IsPrefix = Flag(prefix, "invalid @prefix value") };
            if (definition.IsPrefix && definition.Iri is not null && JsonLdKeywords.Contains(definition.Iri))
                throw Json.Fault("invalid term definition", $"The term '{term}' stands for a keyword and cannot be a prefix.");
        }

        return entries.Keys.FirstOrDefault(k => !Entries.Contains(k)) is { } stranger
            ? throw Json.Fault("invalid term definition", $"The definition of the term '{term}' has the unknown entry '{stranger}'.")
            : definition;
    }

    /// <summary>One context map on its way into an active context.</summary>
    private sealed record Definitions(
        ActiveContext Active,
        Dictionary<string, JsonElement> Local,
        BaseIri? Address,
        IReadOnlyList<string> Remote,
        bool Protected,
        bool OverrideProtected,
        bool ValidateScoped)
    {
        /// <summary>False while a term is being defined, true afterwards.</summary>
        public Dictionary<string, bool> States { get; } = new(StringComparer.Ordinal);

        public bool IsPending(string term) => Local.ContainsKey(term) && !States.GetValueOrDefault(term);
    }
}
