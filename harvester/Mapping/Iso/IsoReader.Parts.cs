using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <content>Citations, identifiers, parties, constraints, quality.</content>
internal static partial class IsoReader
{
    private static IsoCitation Citation(TreeNode citation, IsoLanguages languages)
    {
        var dates = new List<(string Date, string? Type)>();
        foreach (var property in citation.All("date"))
            if (IsoValues.Text(property.First["date"]) is { } date)
                dates.Add((date, IsoValues.Code(property.First["dateType"])));
        var identifiers = new List<IsoIdentifier>();
        foreach (var property in citation.All("identifier"))
            if (Identifier(property.First) is { } identifier)
                identifiers.Add(identifier);
        var alternates = new List<IsoText>();
        foreach (var property in citation.All("alternateTitle"))
            if (IsoValues.Translated(property, languages) is { IsEmpty: false } alternate)
                alternates.Add(alternate);
        return new IsoCitation
        {
            Title = IsoValues.Translated(citation["title"], languages),
            AlternateTitles = alternates,
            Dates = dates,
            Identifiers = identifiers,
            Parties = Parties(citation, "citedResponsibleParty", languages),
            Edition = IsoValues.Text(citation["edition"]),
            Online = IsoValues.Text(citation["onlineResource"].First["linkage"]),
        };
    }

    private static IsoIdentifier? Identifier(TreeNode identifier)
    {
        var code = identifier["code"];
        var text = IsoValues.Text(code);
        var href = code.First.Attribute("href") ?? code.Attribute("href");
        return text is null && href is null ? null : new IsoIdentifier(text, IsoValues.Text(identifier["codeSpace"]), href);
    }

    private static List<IsoParty> Parties(TreeNode parent, string name, IsoLanguages languages)
    {
        var parties = new List<IsoParty>();
        foreach (var property in parent.All(name)) AddParties(property.First, languages, parties);
        return parties;
    }

    private static void AddParties(TreeNode party, IsoLanguages languages, List<IsoParty> into)
    {
        var role = IsoValues.Code(party["role"]);
        if (party.Name == "CI_ResponsibleParty")
        {
            Add(party, IsoValues.Translated(party["organisationName"], languages), IsoValues.Text(party["individualName"]), IsoValues.Text(party["positionName"]), default);
            return;
        }

        // ISO 19115-3: one role of several parties, organisations with people within.
        foreach (var property in party.All("party"))
        {
            var body = property.First;
            var person = body.Name == "CI_Individual" ? body : body["individual"].First;
            Add(body, body.Name == "CI_Individual" ? IsoText.None : IsoValues.Translated(body["name"], languages), IsoValues.Text(person["name"]), IsoValues.Text(person["positionName"]), person);
        }

        void Add(TreeNode body, IsoText organisation, string? individual, string? position, TreeNode person)
        {
            var (emails, telephones) = (new List<string>(), new List<string>());
            var url = Contact(body["contactInfo"].First, emails, telephones);
            if (emails.Count == 0 && person.Exists) url ??= Contact(person["contactInfo"].First, emails, telephones);
            into.Add(new IsoParty { Role = role, Organisation = organisation, Individual = individual, Position = position, Emails = emails, Telephones = telephones, Url = url });
        }
    }

    private static string? Contact(TreeNode contact, List<string> emails, List<string> telephones)
    {
        foreach (var address in contact.All("address"))
            emails.AddRange(IsoValues.Texts(address.First, "electronicMailAddress"));
        foreach (var phone in contact.All("phone"))
        {
            telephones.AddRange(IsoValues.Texts(phone.First, "voice"));
            if (IsoValues.Code(phone.First["numberType"]) is null or "voice") telephones.AddRange(IsoValues.Texts(phone.First, "number"));
        }

        return IsoValues.Text(contact["onlineResource"].First["linkage"]);
    }

    private static List<IsoConstraints> Constraints(TreeNode identification, IsoLanguages languages)
    {
        var all = new List<IsoConstraints>();
        foreach (var property in identification.All("resourceConstraints"))
        {
            var constraints = property.First;
            if (!constraints.Exists) continue;
            var (limitations, others, codes, references) = (new List<IsoText>(), new List<IsoText>(), new List<string>(), new List<IsoCitation>());
            foreach (var child in constraints.Children)
            {
                switch (child.Name)
                {
                    case "useLimitation":
                        Take(limitations, child);
                        break;
                    case "otherConstraints":
                        Take(others, child);
                        break;
                    case "useConstraints" or "accessConstraints":
                        // FIS-Broker and others write the text itself in the place of the code.
                        if (child.First.Name is "CharacterString" or "Anchor") Take(others, child);
                        else if (IsoValues.Code(child) is { } code and not ("otherRestrictions" or "unrestricted")) codes.Add($"{child.Name}={code}");
                        break;
                    case "reference":
                        references.Add(Citation(child.First, languages));
                        break;
                    case "classification":
                        if (IsoValues.Code(child) is { } level and not "unclassified") codes.Add($"{child.Name}={level}");
                        break;
                }
            }

            all.Add(new IsoConstraints { UseLimitations = limitations, Others = others, Codes = codes, References = references });
        }

        return all;

        void Take(List<IsoText> into, TreeNode property)
        {
            if (IsoValues.Translated(property, languages) is { IsEmpty: false } text) into.Add(text);
        }
    }

    private static List<IsoIdentifier> ReferenceSystems(TreeNode metadata)
    {
        var systems = new List<IsoIdentifier>();
        foreach (var info in metadata.All("referenceSystemInfo"))
            if (Identifier(info.First["referenceSystemIdentifier"].First) is { } identifier)
                systems.Add(identifier);
        return systems;
    }

    private static List<IsoText> Lineage(TreeNode metadata, IsoLanguages languages)
    {
        var statements = new List<IsoText>();
        foreach (var quality in metadata.All("dataQualityInfo")) Take(quality.First["lineage"].First["statement"]);
        foreach (var lineage in metadata.All("resourceLineage")) Take(lineage.First["statement"]);
        return statements;

        void Take(TreeNode statement)
        {
            if (IsoValues.Translated(statement, languages) is { IsEmpty: false } text) statements.Add(text);
        }
    }

    private static List<IsoConformity> Conformities(TreeNode metadata, IsoLanguages languages)
    {
        var conformities = new List<IsoConformity>();
        foreach (var quality in metadata.All("dataQualityInfo"))
            foreach (var report in quality.First.All("report"))
                foreach (var result in report.First.All("result"))
                {
                    if (result.First.Name != "DQ_ConformanceResult" || !result.First["specification"].First.Exists) continue;
                    bool? pass = IsoValues.Text(result.First["pass"]) switch { "true" or "1" => true, "false" or "0" => false, _ => null };
                    conformities.Add(new IsoConformity(Citation(result.First["specification"].First, languages), pass));
                }

        return conformities;
    }
}
