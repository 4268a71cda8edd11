namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>There is somebody to ask, and a way to reach them: e-mail, web address or telephone (convention 1, DCAT-AP.de 3.0 vcard:Kind).</summary>
internal static class ContactRule
{
    internal const string InvalidEmail = "contact.invalid-email";
    internal const string InvalidTelephone = "contact.invalid-telephone";
    internal const string Form = "contact.form";
    internal const string Several = "contact.several";
    internal const string Masked = "contact.masked-email";
    internal const string Unreachable = "contact.unreachable";
    internal const string Missing = "contact.missing";

    private const string Property = "dcat:contactPoint";
    private const string EmailProperty = "vcard:hasEmail";
    private static readonly char[] Separators = [';', ',', ' ', '\n', '\t'];

    public static CatalogResource Apply(CatalogResource resource, Uri against, FindingList findings)
    {
        var contacts = Lists.Each(resource.ContactPoints, (against, findings), static (contact, state) => One(contact, state.against, state.findings));
        if (contacts.Count == 0) findings.Warn(Missing, Property, null);
        return ReferenceEquals(contacts, resource.ContactPoints) ? resource : resource with { ContactPoints = contacts };
    }

    private static ContactPoint? One(ContactPoint contact, Uri against, FindingList findings)
    {
        var name = TextRule.Line(contact.Name, "vcard:fn", findings);
        var organisation = TextRule.Line(contact.Organisation, "vcard:organization-name", findings);
        var (emails, forms) = Emails(contact.Emails, findings);
        var urls = AddressRule.Each(forms is null ? contact.Urls : [.. contact.Urls, .. forms], "vcard:hasURL", against, findings);
        var telephones = Lists.Distinct(Lists.Each(contact.Telephones, findings, static (text, findings) => Telephone(text, findings)));
        if (emails.Count == 0 && urls.Count == 0 && telephones.Count == 0)
        {
            if (name is null && organisation is null && string.IsNullOrWhiteSpace(contact.Iri)) return null;
            findings.Fail(Unreachable, Property, name ?? organisation ?? contact.Iri);
        }

        return name == contact.Name && organisation == contact.Organisation && ReferenceEquals(emails, contact.Emails)
               && ReferenceEquals(urls, contact.Urls) && ReferenceEquals(telephones, contact.Telephones)
            ? contact
            : contact with { Name = name, Organisation = organisation, Emails = emails, Urls = urls, Telephones = telephones };
    }

    private static (IReadOnlyList<string> Emails, List<string>? Forms) Emails(IReadOnlyList<string> texts, FindingList findings)
    {
        if (AllPlain(texts)) return (texts, null);
        var emails = new List<string>(texts.Count);
        List<string>? forms = null;
        foreach (var text in texts)
        {
            var stripped = EmailAddress.Strip(text);
            if (stripped.Length == 0) continue;
            if (EmailAddress.IsValid(stripped))
            {
                emails.Add(stripped);
            }
            else if (EmailAddress.Unmask(stripped) is { } unmasked)
            {
                findings.Note(Masked, EmailProperty, text, unmasked);
                emails.Add(unmasked);
            }
            else if (WebAddress.HasWebScheme(stripped))
            {
                findings.Note(Form, EmailProperty, text, stripped);
                (forms ??= []).Add(stripped);
            }
            else if (stripped.Split(Separators, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts && parts.All(EmailAddress.IsValid))
            {
                findings.Note(Several, EmailProperty, text, string.Join(" · ", parts));
                emails.AddRange(parts);
            }
            else
            {
                findings.Warn(InvalidEmail, EmailProperty, text);
            }
        }

        return (Lists.Distinct(emails), forms);
    }

    private static bool AllPlain(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
            if (!EmailAddress.IsValid(texts[i]))
                return false;
        return texts.Count < 2 || ReferenceEquals(Lists.Distinct(texts), texts);
    }

    private static string? Telephone(string text, FindingList findings)
    {
        var number = text.AsSpan().Trim();
        if (number.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) number = number[4..].Trim();
        if (number.ContainsAnyInRange('0', '9')) return number.Length == text.Length ? text : number.ToString();
        if (number.Length > 0) findings.Warn(InvalidTelephone, "vcard:hasTelephone", text);
        return null;
    }
}
