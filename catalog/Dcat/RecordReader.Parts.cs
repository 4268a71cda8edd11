using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Identifiers, checksums, statements in words, relations and attributions.</summary>
internal sealed partial class RecordReader
{
    private Checksum? Checksum(NodeDescription node)
    {
        Checksum? kept = null;
        NodeDescription? keptNode = null;
        List<string>? surplus = null;
        foreach (var i in node.Find(SPDX.ChecksumProperty))
        {
            if (node.Value(i).IsLiteral) continue;
            var described = Describe(node.Value(i), SPDX.ChecksumProperty);
            if (Single(described, SPDX.ChecksumValue) is not { } value) continue;
            node.Take(i);
            described.TakeType(SPDX.Checksum);
            var checksum = new Checksum(Code(described, SPDX.Algorithm, "algorithm", SPDX.ChecksumAlgorithm) ?? default, value);
            if (kept is null || string.CompareOrdinal(value, kept.Value) < 0)
            {
                if (kept is not null) AddNew(ref surplus, kept.Value);
                (kept, keptNode) = (checksum, described);
            }
            else if (kept != checksum)
            {
                AddNew(ref surplus, value);
            }
        }

        keptNode?.BecomePart(node, "checksum", keepsIri: false);
        if (kept is not null) ReportSurplus(SPDX.ChecksumProperty, surplus, kept.Value);
        return kept;
    }

    private IReadOnlyList<string> Identifiers(NodeDescription node)
    {
        List<string>? identifiers = null;
        foreach (var i in node.Find(DCTERMS.Identifier))
        {
            var value = node.Value(i);
            if (value.IsBlank) continue;
            node.Take(i);
            if (IsEmpty(value, DCTERMS.Identifier)) continue;
            if (value.IsIri) Report(DcatRules.IriForLiteral, Severity.Note, Responsibility.Transport, DCTERMS.Identifier, value.Value, value.Value);
            AddNew(ref identifiers, value.Value);
        }

        return Kept(identifiers);
    }

    private IReadOnlyList<OtherIdentifier> OtherIdentifiers(NodeDescription node)
    {
        List<OtherIdentifier>? identifiers = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(ADMS.IdentifierProperty))
        {
            var value = node.Value(i);
            NodeDescription? described = null;
            if (value.IsLiteral)
            {
                node.Take(i);
                if (IsEmpty(value, ADMS.IdentifierProperty)) continue;
                Report(DcatRules.LiteralForNode, Severity.Note, Responsibility.Transport, ADMS.IdentifierProperty, value.Value, value.Value);
                AddIdentifier(new OtherIdentifier(value.Value, value.Datatype), null);
                continue;
            }

            described = Describe(value, ADMS.IdentifierProperty);
            var notation = described.First(SKOS.Notation);
            if (notation >= 0 && described.Value(notation) is { IsBlank: false } text)
            {
                node.Take(i);
                described.Take(notation);
                described.TakeType(ADMS.Identifier);
                AddIdentifier(new OtherIdentifier(text.Value, text.Datatype), described);
            }
            else if (value.IsIri && described.Count == 0)
            {
                node.Take(i);
                AddIdentifier(new OtherIdentifier(value.Value, XSD.AnyUri), null);
            }
        }

        NameParts(node, nodes, "identifier", keepsIri: false);
        return Kept(identifiers);

        void AddIdentifier(OtherIdentifier identifier, NodeDescription? from)
        {
            if (identifiers?.Count <= SearchedForRepetitions && identifiers.Contains(identifier)) return;
            (identifiers ??= []).Add(identifier);
            (nodes ??= []).Add(from);
        }
    }

    /// <summary>Statements in words, such as provenance: as plain texts or as nodes with a label or description.</summary>
    private IReadOnlyList<LangString> Statements(NodeDescription node, string property, string name, string type)
    {
        List<LangString>? texts = null;
        foreach (var i in node.Find(property))
        {
            var value = node.Value(i);
            if (value.IsIri) continue;
            if (value.IsLiteral)
            {
                node.Take(i);
                if (!IsEmpty(value, property)) AddNew(ref texts, Text(value));
                continue;
            }

            var described = Describe(value, property);
            foreach (var label in (ReadOnlySpan<string>)[RDFS.Label, DCTERMS.Description, DCTERMS.Title])
            {
                if (described.First(label) < 0) continue;
                foreach (var text in Texts(described, label)) AddNew(ref texts, text);
                node.Take(i);
                described.TakeType(type);
                described.BecomePart(node, name, keepsIri: false);
                break;
            }
        }

        return Kept(texts);
    }

    private IReadOnlyList<Relationship> Relationships(NodeDescription node)
    {
        List<Relationship>? relations = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(DCAT.QualifiedRelation))
        {
            if (node.Value(i).IsLiteral) continue;
            var described = Describe(node.Value(i), DCAT.QualifiedRelation);
            var targets = Iris(described, DCTERMS.Relation);
            if (targets.Count == 0) continue;
            node.Take(i);
            described.TakeType(DCAT.Relationship);
            var roles = Iris(described, DCAT.HadRole);
            foreach (var target in targets)
            {
                (relations ??= []).Add(new Relationship(target, roles));
                (nodes ??= []).Add(described);
            }
        }

        NameParts(node, nodes, "relation", keepsIri: false);
        return Kept(relations);
    }

    private IReadOnlyList<Attribution> Attributions(NodeDescription node)
    {
        List<Attribution>? attributions = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(PROV.QualifiedAttribution))
        {
            if (node.Value(i).IsLiteral) continue;
            var described = Describe(node.Value(i), PROV.QualifiedAttribution);
            var agents = Agents(described, PROV.AgentProperty, "agent");
            if (agents.Count == 0) continue;
            node.Take(i);
            described.TakeType(PROV.Attribution);
            var roles = Iris(described, DCAT.HadRole);
            foreach (var agent in agents)
            {
                (attributions ??= []).Add(new Attribution(agent, roles));
                (nodes ??= []).Add(described);
            }
        }

        NameParts(node, nodes, "attribution", keepsIri: false);
        return Kept(attributions);
    }
}
