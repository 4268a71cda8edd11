namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A name that stays.</summary>
internal static class IdentifierIndicator
{
    private static readonly Shortfall Missing = new("missing", "Es ist keine Kennung angegeben.", "No identifier is stated.");
    private static readonly Shortfall AddressOnly = new("address-only", "Nur die Adresse (IRI) des Eintrags dient als Kennung.", "Only the address (IRI) of the entry serves as identifier.");

    public static readonly ScoreIndicator Indicator = new()
    {
        Id = "identifier",
        Criterion = ScoreCriterion.Accountable,
        Weights = new ScoreWeights(Dataset: 1, Service: 1, Series: 2),
        German = new IndicatorWords(
            "Kennung",
            "An der Kennung erkennen Portale denselben Eintrag wieder und vermeiden Dubletten.",
            "Vergeben Sie eine dauerhafte Kennung und ändern Sie sie nie."),
        English = new IndicatorWords(
            "Identifier",
            "By the identifier portals recognise the same entry and avoid duplicates.",
            "Give a lasting identifier and never change it."),
        Shortfalls = [Missing, AddressOnly],
        Judge = Judge,
    };

    private static Reading Judge(ScoreCase given) =>
        given.Resource.Identifiers.Count > 0 || given.Resource.OtherIdentifiers.Count > 0 ? Reading.Full
        : given.Resource.Iri is not null ? Reading.Of(60, AddressOnly)
        : Reading.None(Missing);
}
