using System.Collections.Frozen;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Shapes;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What the rules of our own profile say, by the name of their shape.</summary>
public static class RuleTexts
{
    private const string Shacl = "http://www.w3.org/ns/shacl#";

    private static readonly Lazy<FrozenDictionary<(string Shape, string Language), string>> Messages = new(Read);

    /// <summary>What a rule asks for, in a language (<c>de</c> or <c>en</c>); the name of the shape where it is no more.</summary>
    public static string Of(BrokenRule rule, string language)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if ((language == "en" ? rule.English : rule.German) is { } said) return said;
        return Messages.Value.GetValueOrDefault((rule.Shape, language)) ?? Messages.Value.GetValueOrDefault((rule.Shape, "de")) ?? rule.Shape;
    }

    private static FrozenDictionary<(string, string), string> Read()
    {
        var texts = new Dictionary<(string, string), string>();
        foreach (var file in OwnShapes.Files)
        {
            using var input = file.Open();
            foreach (var triple in RdfReader.ReadGraph(input, RdfFormat.Turtle).Find(null, RdfTerm.Iri(Shacl + "message")))
                if (triple.Object.Language is { } language && triple.Subject.IsIri && triple.Subject.Value.StartsWith(OwnShapes.Namespace, StringComparison.Ordinal))
                    texts[(triple.Subject.Value[OwnShapes.Namespace.Length..], language)] = triple.Object.Value;
        }

        return texts.ToFrozenDictionary();
    }
}
