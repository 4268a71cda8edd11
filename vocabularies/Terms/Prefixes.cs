using System.Collections.Frozen;

namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Prefixes as DCAT-AP.de and its tools write them.</summary>
public static class Prefixes
{
    /// <summary>Prefix → namespace, for writers.</summary>
    public static FrozenDictionary<string, string> Standard { get; } = new Dictionary<string, string>
    {
        ["adms"] = ADMS.Namespace,
        ["dcat"] = DCAT.Namespace,
        ["dcatap"] = DCATAP.Namespace,
        ["dcatde"] = DCATDE.Namespace,
        ["dcterms"] = DCTERMS.Namespace,
        ["dqv"] = DQV.Namespace,
        ["eli"] = ELI.Namespace,
        ["foaf"] = FOAF.Namespace,
        ["geo"] = GEOSPARQL.Namespace,
        ["geodcatap"] = GEODCATAP.Namespace,
        ["hydra"] = HYDRA.Namespace,
        ["locn"] = LOCN.Namespace,
        ["odrl"] = ODRL.Namespace,
        ["owl"] = OWL.Namespace,
        ["prov"] = PROV.Namespace,
        ["pv"] = PV.Namespace,
        ["rdf"] = RDF.Namespace,
        ["rdfs"] = RDFS.Namespace,
        ["schema"] = SCHEMA.Namespace,
        ["skos"] = SKOS.Namespace,
        ["spdx"] = SPDX.Namespace,
        ["time"] = TIME.Namespace,
        ["vcard"] = VCARD.Namespace,
        ["xsd"] = XSD.Namespace,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A term as prefixed name (<c>dcterms:title</c>); the IRI itself where no prefix of ours fits.</summary>
    public static string Shorten(string iri)
    {
        ArgumentNullException.ThrowIfNull(iri);
        foreach (var (prefix, ns) in Standard)
            if (iri.Length > ns.Length && iri.StartsWith(ns, StringComparison.Ordinal) && iri.AsSpan(ns.Length).IndexOfAny('/', '#') < 0)
                return $"{prefix}:{iri.AsSpan(ns.Length)}";
        return iri;
    }
}
