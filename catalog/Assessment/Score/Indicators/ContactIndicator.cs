using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Somebody who can be asked.</summary>
internal static class ContactIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist kein Kontakt angegeben.", "No contact is stated.");
    private static readonly Shortfall Unreachable = new("unreachable", "Der Kontakt hat weder E-Mail-Adresse noch Formular noch Telefonnummer.", "The contact has neither an e-mail address nor a form nor a telephone number.");
    private static readonly Shortfall Filler = new("filler", "Der Kontakt ist ein Platzhalter oder ein Postfach, das niemand liest.", "The contact is a filler or a mailbox that nobody reads.");
    private static readonly Shortfall PhoneOnly = new("phone-only", "Der Kontakt ist nur telefonisch zu erreichen.", "The contact can be reached by telephone only.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "contact",
        Criterion = ScoreCriterion.Accountable,
        Weights = new ScoreWeights(Dataset: 4, Service: 6, Series: 9),
        German = new IndicatorWords(
            "Erreichbarer Kontakt",
            "Fragen und Fehler brauchen jemanden, der antwortet.",
            "Geben Sie ein Funktionspostfach oder ein Formular an, das gelesen wird."),
        English = new IndicatorWords(
            "Reachable contact",
            "Questions and errors need somebody who answers.",
            "State a mailbox of the office or a form that somebody reads."),
        Shortfalls = [Missing, Unreachable, Filler, PhoneOnly],
        Judge = Judge,
    };

    private static readonly string[] FillerHosts = ["example.com", "example.org", "example.net", "test.de", "domain.de", "musterstadt.de", "muster.de", "localhost"];

    private static readonly string[] FillerNames = ["noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "nobody", "test", "muster", "mustermann", "max.mustermann", "xxx"];

    private static Reading Judge(ScoreCase given)
    {
        var best = Reading.None(Missing);
        foreach (var contact in given.Resource.ContactPoints) best = best.Or(One(contact));
        return best;
    }

    private static Reading One(ContactPoint contact)
    {
        var best = Reading.Of(10, Unreachable);
        foreach (var email in contact.Emails)
            if (EmailAddress.Strip(email) is var address && EmailAddress.IsValid(address))
                best = best.Or(IsFiller(address) ? Reading.Of(15, Filler) : Reading.Full);
        foreach (var url in contact.Urls)
            if (WebAddress.HasWebScheme(url))
                best = best.Or(Reading.Full);
        foreach (var telephone in contact.Telephones)
            if (telephone.AsSpan().ContainsAnyInRange('1', '9'))
                best = best.Or(Reading.Of(80, PhoneOnly));
        return best;
    }

    private static bool IsFiller(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        foreach (var name in FillerNames)
            if (address.AsSpan(0, at).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        foreach (var host in FillerHosts)
            if (address.AsSpan(at + 1).Equals(host, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
