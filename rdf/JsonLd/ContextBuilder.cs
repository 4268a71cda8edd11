using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Processes contexts (JSON-LD 1.1 API §4.1) and expands IRIs by them (§5.2).</summary>
/// <param name="options">Limits, and where remote contexts come from.</param>
/// <param name="documentLength">The bytes of the document, by which is measured what abbreviations may stand for.</param>
internal sealed partial class ContextBuilder(RdfReaderOptions options, int documentLength)
{
    /// <summary>How many contexts may lead to one another.</summary>
    private const int MaxRemote = 16;

    /// <summary>How many contexts and definitions one document may ask for, counted again wherever they hold upon others.</summary>
    private const int MaxDefinitions = 2_000_000;

    private readonly Dictionary<string, JsonElement> _loaded = new(StringComparer.Ordinal);
    private int _definitions;

    // A few bytes can stand for a long IRI. What a document may make of itself in this way is bounded.
    private readonly long _mayMake = (64 * 1024 * 1024) + (100L * documentLength);
    private long _made;

    /// <summary>Applies a local context.</summary>
    /// <param name="active">The context it is applied to; stays as it is.</param>
    /// <param name="local">The value of an <c>@context</c>.</param>
    /// <param name="address">Where the local context stands, for relative addresses in it.</param>
    /// <param name="remote">The addresses that led here.</param>
    /// <param name="overrideProtected">Whether protected terms may be redefined.</param>
    /// <param name="propagate">Whether the context reaches into nested nodes.</param>
    /// <param name="validateScoped">Whether scoped contexts are processed to find their faults.</param>
    public ActiveContext Process(
        ActiveContext active,
        JsonElement local,
        BaseIri? address,
        IReadOnlyList<string>? remote = null,
        bool overrideProtected = false,
        bool propagate = true,
        bool validateScoped = true)
    {
        remote ??= [];
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Json.Fault("context overflow", "Contexts nest too deeply.");
        Count();
        var result = active.Clone();
        if (local.ValueKind == JsonValueKind.Object && local.TryGetProperty("@propagate", out var given)) propagate = Flag(given, "invalid @propagate value");
        if (!propagate) result.Previous ??= active;
        foreach (var context in Json.Items(local))
        {
            switch (context.ValueKind)
            {
                case JsonValueKind.Null:
                    if (!overrideProtected && result.HasProtectedTerms())
                        throw Json.Fault("invalid context nullification", "A context with protected terms cannot be reset by null.");
                    result = new ActiveContext(active.OriginalBase) { Previous = propagate ? null : result.Previous };
                    break;
                case JsonValueKind.String:
                    result = ProcessRemote(result, Json.Text(context), address, remote, overrideProtected, validateScoped);
                    break;
                case JsonValueKind.Object:
                    ProcessMap(result, WithImport(context, address), address, remote, overrideProtected, validateScoped);
                    break;
                default:
                    throw Json.Fault("invalid local context", "A context must be an object, an address, null, or an array of these.");
            }
        }

        return result;
    }

    private ActiveContext ProcessRemote(
        ActiveContext active, string reference, BaseIri? address, IReadOnlyList<string> remote, bool overrideProtected, bool validateScoped)
    {
        var target = Address(reference, address);
        if (!validateScoped && remote.Contains(target)) return active;
        if (remote.Count >= MaxRemote) throw Json.Fault("context overflow", $"More than {MaxRemote} contexts lead to one another, the last to '{target}'.");
        var context = Load(target);
        return Process(active, context, BaseIri.From(Encoding.UTF8.GetBytes(target)), [.. remote, target], overrideProtected, true, validateScoped);
    }

    private JsonElement Load(string address)
    {
        var bundled = BundledContexts.Find(address);
        // Also where this document has asked for it before: what a caller's resolver said holds for the caller's document alone.
        _askedElsewhere |= bundled is null;
        if (_loaded.TryGetValue(address, out var known)) return known;
        var bytes = bundled ?? options.ResolveContext?.Invoke(address) ?? default;
        // An array that is null becomes an empty memory on its way, so empty means unknown too.
        if (bytes.IsEmpty) throw Json.Fault("loading remote context failed", $"The context '{address}' is not known here, and contexts are not loaded from the network.");
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = options.MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("@context", out var context))
                throw Json.Fault("invalid remote context", $"The document '{address}' holds no @context.");
            return _loaded[address] = context.Clone();
        }
        catch (JsonException fault)
        {
            throw new RdfSyntaxException($"JSON-LD, loading remote context failed: '{address}' is not JSON: {fault.Message}", 0, 0, fault);
        }
    }

    private string Address(string reference, BaseIri? address)
    {
        _askedElsewhere |= !IsAbsolute(reference);
        return BaseIri.Resolve(reference, address, lenient: false)
            ?? throw Json.Fault("loading remote context failed", $"The address '{reference}' of a context is relative, and there is no base.");
    }

    private Dictionary<string, JsonElement> WithImport(JsonElement context, BaseIri? address)
    {
        var entries = Json.Entries(context);
        if (!entries.TryGetValue("@import", out var import)) return entries;
        var reference = Json.TextOrNull(import) ?? throw Json.Fault("invalid @import value", "@import must be an address.");
        var imported = Load(Address(reference, address));
        if (imported.ValueKind != JsonValueKind.Object) throw Json.Fault("invalid remote context", "An imported context must be one object.");
        var merged = Json.Entries(imported);
        if (merged.ContainsKey("@import")) throw Json.Fault("invalid context entry", "An imported context must not import another.");
        foreach (var (key, value) in entries) merged[key] = value;
        merged.Remove("@import");
        return merged;
    }

    private void ProcessMap(
        ActiveContext result, Dictionary<string, JsonElement> context, BaseIri? address, IReadOnlyList<string> remote, bool overrideProtected, bool validateScoped)
    {
        if (context.TryGetValue("@version", out var version) && (version.ValueKind != JsonValueKind.Number || version.GetRawText() != "1.1"))
            throw Json.Fault("invalid @version value", "@version must be the number 1.1.");
        if (context.TryGetValue("@propagate", out var propagate)) Flag(propagate, "invalid @propagate value");
        if (remote.Count == 0 && context.TryGetValue("@base", out var iri)) SetBase(result, iri);
        if (context.TryGetValue("@vocab", out var vocabulary)) SetVocabulary(result, vocabulary);
        if (context.TryGetValue("@language", out var language))
        {
            result.Language = language.ValueKind == JsonValueKind.Null
                ? null
                : Json.TextOrNull(language) ?? throw Json.Fault("invalid default language", "@language must be a language tag or null.");
        }

        if (context.TryGetValue("@direction", out var direction))
        {
            CheckDirection(direction);
            result.Direction = Json.TextOrNull(direction);
        }

        var isProtected = context.TryGetValue("@protected", out var flag) && Flag(flag, "invalid @protected value");
        var work = new Definitions(result, context, address, remote, isProtected, overrideProtected, validateScoped);
        foreach (var key in context.Keys)
            if (key is not ("@base" or "@direction" or "@language" or "@propagate" or "@protected" or "@version" or "@vocab"))
                Define(work, key);
    }

    private void Count()
    {
        if (++_definitions > MaxDefinitions) throw Json.Fault("context overflow", $"The contexts of the document make more than {MaxDefinitions} definitions.");
    }

    private static void SetBase(ActiveContext result, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            result.Base = null;
            return;
        }

        var reference = Json.TextOrNull(value) ?? throw Json.Fault("invalid base IRI", "@base must be an IRI or null.");
        var resolved = BaseIri.Resolve(reference, result.Base, lenient: false)
            ?? throw Json.Fault("invalid base IRI", $"@base '{reference}' is relative, and there is no base to resolve it against.");
        result.Base = BaseIri.From(Encoding.UTF8.GetBytes(resolved));
    }

    private void SetVocabulary(ActiveContext result, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            result.Vocabulary = null;
            return;
        }

        var text = Json.TextOrNull(value) ?? throw Json.Fault("invalid vocab mapping", "@vocab must be an IRI or null.");
        result.Vocabulary = Expand(result, text, documentRelative: true, vocabulary: true)
            ?? throw Json.Fault("invalid vocab mapping", $"@vocab '{text}' is no IRI.");
    }

    internal static void CheckDirection(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Null && Json.TextOrNull(value) is not ("ltr" or "rtl"))
            throw Json.Fault("invalid base direction", "@direction must be 'ltr', 'rtl' or null.");
    }

    private static bool Flag(JsonElement value, string code) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Json.Fault(code, "Expected true or false."),
    };

    /// <summary>Expands a term, compact IRI or relative reference; null where it is switched off or reserved.</summary>
    public string? Expand(ActiveContext active, string value, bool documentRelative = false, bool vocabulary = false) =>
        Expand(active, value, documentRelative, vocabulary, null);

    private string? Expand(ActiveContext active, string value, bool documentRelative, bool vocabulary, Definitions? work)
    {
        if (JsonLdKeywords.Contains(value)) return value;
        if (JsonLdKeywords.HasForm(value)) return null;
        if (work is not null && work.IsPending(value)) Define(work, value);
        if (active.Term(value) is { } term)
        {
            if (term.Iri is not null && JsonLdKeywords.Contains(term.Iri)) return term.Iri;
            if (vocabulary) return term.Iri;
        }

        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var prefix = value[..colon];
            var suffix = value[(colon + 1)..];
            if (prefix == "_" || suffix.StartsWith("//", StringComparison.Ordinal)) return value;
            if (work is not null && work.IsPending(prefix)) Define(work, prefix);
            if (active.Term(prefix) is { Iri: not null, IsPrefix: true } definition) return Made(definition.Iri + suffix);
            if (IsAbsolute(value)) return value;
        }

        if (vocabulary && active.Vocabulary is not null) return Made(active.Vocabulary + value);
        _askedElsewhere |= documentRelative;
        if (documentRelative && active.Base is not null) return Made(BaseIri.Resolve(value, active.Base, options.LenientIris));
        return value;
    }

    [return: NotNullIfNotNull(nameof(iri))]
    private string? Made(string? iri)
    {
        _made += iri?.Length ?? 0;
        return _made <= _mayMake ? iri : throw new RdfSyntaxException($"JSON-LD: {GrowthLimit.Message}", 0, 0);
    }

    internal static bool IsAbsolute(string value) => Names.SchemeLength(Encoding.UTF8.GetBytes(value)) > 0;

    internal static bool IsBlank(string value) => value.StartsWith("_:", StringComparison.Ordinal);
}
