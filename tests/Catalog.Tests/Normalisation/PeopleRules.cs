namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed class PeopleRules
{
    private const string Types = "http://purl.org/adms/publishertype/";

    [Fact]
    public void The_body_of_the_source_stands_in_for_a_missing_publisher()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Publisher = new Agent { Names = [new LangString(" ")] } });

        Assert.Equal("Stadt Köln", dataset.Publisher?.Names.In());
        Assert.Equal(Types + "LocalAuthority", dataset.Publisher?.Type?.Iri);
        Assert.Equal("text.characters publisher.from-source publisher.type-from-area", Cases.Ids(findings));
        Assert.Equal([Responsibility.Source, Responsibility.Source, Responsibility.Platform], findings.Select(f => f.Responsibility));
    }

    [Fact]
    public void A_publisher_that_nobody_knows_is_an_error()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Publisher = null }, Cases.Source with { Publisher = null });

        Assert.Null(dataset.Publisher);
        Assert.Equal(("publisher.missing", Severity.Error), (Assert.Single(findings).Rule, findings[0].Severity));
    }

    [Theory]
    [InlineData("Kreis Mettmann", "LocalAuthority")]
    [InlineData("Stadt Köln, Amt für Umwelt", "LocalAuthority")]
    [InlineData("Land Nordrhein-Westfalen", "RegionalAuthority")]
    [InlineData("Bezirksregierung Köln", "RegionalAuthority")]
    [InlineData("Stadtwerke Musterstadt GmbH", null)]
    [InlineData("Stadt Kölnberg", null)]
    public void The_type_of_a_publisher_follows_from_its_area(string name, string? type)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Publisher = new Agent { Names = [new LangString(name)] } });

        Assert.Equal(type is null ? null : Types + type, dataset.Publisher?.Type?.Iri);
        Assert.Equal(type is null ? "" : "publisher.type-from-area", Cases.Ids(findings));
    }

    [Fact]
    public void A_publisher_with_nothing_but_an_IRI_needs_a_name() =>
        Assert.Equal("publisher.no-name", Cases.Ids(Cases.Normalise(Cases.Clean with { Publisher = new Agent { Iri = "https://org.example/1" } }).Findings));

    [Fact]
    public void Persons_and_bodies_are_put_in_order()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with
        {
            Creators = [new Agent { Names = [new LangString("Amt &amp; Co")], Email = "mailto:a@b.example", Homepage = "www.b.example", Type = new CodedValue(null, "LocalAuthority") }, new Agent()],
            Custodians = [new Agent { Names = [new LangString("X")], Email = "nix", Type = new CodedValue(null, "Verein") }],
        });

        var creator = Assert.Single(dataset.Creators);
        Assert.Equal(("Amt & Co", "a@b.example", "https://www.b.example/", Types + "LocalAuthority"), (creator.Names.In(), creator.Email, creator.Homepage, creator.Type?.Iri));
        Assert.Null(dataset.Custodians[0].Email);
        Assert.Equal("text.markup agent.type-alias url.scheme agent.type-unknown agent.invalid-email", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("mailto:opendata@stadt.example")]
    [InlineData("MAILTO: opendata@stadt.example ")]
    [InlineData("mailto:opendata@stadt.example?subject=Frage")]
    [InlineData("Open Data <opendata@stadt.example>")]
    public void Addresses_to_write_to_come_without_wrapping(string said)
    {
        var (contact, findings) = Contact(new ContactPoint { Emails = [said] });

        Assert.Equal(["opendata@stadt.example"], contact.Emails);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("opendata@stadt")]
    [InlineData("@stadt.example")]
    [InlineData("a@b@c.example")]
    [InlineData("open data@stadt.example")]
    [InlineData("opendata@stadt..example")]
    public void What_cannot_be_an_address_is_left_out_and_reported(string said)
    {
        var (contact, findings) = Contact(new ContactPoint { Emails = [said], Telephones = ["tel:+49 221 0"] });

        Assert.Empty(contact.Emails);
        Assert.Equal(["+49 221 0"], contact.Telephones);
        Assert.Equal("contact.invalid-email", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("poststelle(at)stadt.example", "poststelle@stadt.example")]
    [InlineData("mailto:amt [ät] stadt [punkt] example", "amt@stadt.example")]
    [InlineData("open.data{AT}kreis(dot)example", "open.data@kreis.example")]
    public void An_address_masked_against_robots_is_unmasked(string text, string address)
    {
        var (contact, findings) = Contact(new ContactPoint { Emails = [text] });

        Assert.Equal([address], contact.Emails);
        Assert.Equal(("contact.masked-email", text, address), (findings[0].Rule, findings[0].Before, findings[0].After));
        Assert.Single(findings);
    }

    [Theory]
    [InlineData("amt at stadt.example")]
    [InlineData("(at)stadt.example")]
    [InlineData("amt(at)stadt(at)example.org")]
    [InlineData("amt(bei)stadt.example")]
    public void What_is_no_address_behind_its_brackets_is_none(string text)
    {
        var (contact, findings) = Contact(new ContactPoint { Name = "Amt", Emails = [text] });

        Assert.Empty(contact.Emails);
        Assert.Equal("contact.invalid-email contact.unreachable", Cases.Ids(findings));
    }

    [Fact]
    public void A_template_that_nobody_filled_in_is_no_address()
    {
        var (contact, findings) = Contact(new ContactPoint { Name = "Amt", Emails = ["{{orgContactEmail}}"] });

        Assert.Empty(contact.Emails);
        Assert.Equal("text.placeholder contact.unreachable", Cases.Ids(findings));
    }

    [Fact]
    public void Several_addresses_and_forms_in_the_field_for_e_mail_find_their_places()
    {
        var (contact, findings) = Contact(new ContactPoint { Emails = ["a@b.example; c@d.example", "https://stadt.example/kontakt", "a@b.example"] });

        Assert.Equal(["a@b.example", "c@d.example"], contact.Emails);
        Assert.Equal(["https://stadt.example/kontakt"], contact.Urls);
        Assert.Equal("contact.several contact.form", Cases.Ids(findings));
    }

    [Fact]
    public void A_contact_that_cannot_be_reached_is_an_error_and_none_at_all_a_warning()
    {
        Assert.Equal("contact.invalid-telephone contact.unreachable", Cases.Ids(Contact(new ContactPoint { Name = "Amt", Telephones = ["unbekannt"] }).Findings));
        Assert.Equal("contact.missing", Cases.Ids(Cases.Normalise(Cases.Clean with { ContactPoints = [new ContactPoint()] }).Findings));
    }

    private static (ContactPoint Contact, IReadOnlyList<Finding> Findings) Contact(ContactPoint contact)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { ContactPoints = [contact] });
        return (Assert.Single(dataset.ContactPoints), findings);
    }
}
