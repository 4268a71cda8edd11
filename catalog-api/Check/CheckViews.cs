using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Quality;

namespace OpenDataNrw.CatalogApi.Check;

/// <summary>What a feed or file would become. Nothing of it is stored.</summary>
/// <param name="Kind">The kind of source it was read as: ckan, dcat or datajson.</param>
/// <param name="Listed">How many records were looked at.</param>
/// <param name="Accepted">How many would be taken over.</param>
/// <param name="Rejected">How many would not.</param>
/// <param name="Complete">Whether these are all records; false where there are more than are looked at.</param>
/// <param name="Delivered">What the accepted ones are worth as delivered.</param>
/// <param name="Normalised">What they are worth after our rules.</param>
/// <param name="Records">The first of them, as they would look.</param>
/// <param name="Findings">What our rules would find, with the number of records.</param>
/// <param name="Rejections">Records that would not be taken over, and what to change.</param>
/// <param name="Catalogue">Whether the shown records were compared with the catalogue.</param>
/// <param name="Repeated">Records that the source lists more than once, the first hundred groups.</param>
public sealed record CheckDocument(
    string Kind, int Listed, int Accepted, int Rejected, bool Complete, TallyView Delivered, TallyView Normalised,
    IReadOnlyList<CheckedView> Records, IReadOnlyList<CountedFinding> Findings, IReadOnlyList<CheckRejection> Rejections,
    ComparisonView Catalogue, IReadOnlyList<RepeatedView> Repeated);

/// <summary>Whether the shown records were compared with the catalogue.</summary>
/// <param name="Compared">False where the catalogue could not be looked at (it is still being loaded): then nothing is known about copies.</param>
/// <param name="Entries">With how many entries; absent where they were not compared.</param>
public sealed record ComparisonView(bool Compared, int? Entries);

/// <summary>What the catalogue holds of a checked record.</summary>
/// <param name="Same">Entries that are the same dataset, the one that search shows now first.</param>
/// <param name="WouldBeShown">Whether search would show the checked record instead of them.</param>
/// <param name="Possible">Entries that may be the same, for people to look at.</param>
public sealed record CopiesView(IReadOnlyList<CopyView> Same, bool WouldBeShown, IReadOnlyList<CopyView> Possible);

/// <summary>An entry of the catalogue that is, or may be, the same as a checked record.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Source">Its source.</param>
/// <param name="SourceTitle">The source's name as people read it.</param>
/// <param name="RecognisedBy">
/// The strongest sign: uuid, registered (DOI, URN), address, filesAndTitle, filesAndPublisher, pageAndTitle, localIdentifier (with the
/// same title and publisher), or only titleAndPublisher.
/// </param>
public sealed record CopyView(EntryLink Entry, string Source, string SourceTitle, string RecognisedBy);

/// <summary>Records that the source lists more than once.</summary>
/// <param name="Same">True where they are the same; false where they have only an identifier, an address or the page with the title in common.</param>
/// <param name="RecognisedBy">The strongest sign, as in the copies.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Records">The first ten.</param>
public sealed record RepeatedView(bool Same, string RecognisedBy, int Count, IReadOnlyList<RepeatedRecordView> Records);

/// <summary>A record by its names.</summary>
/// <param name="Identifier">Its identifier within the feed.</param>
/// <param name="Title">Its title.</param>
public sealed record RepeatedRecordView(string Identifier, string? Title);

/// <summary>A record as it would look.</summary>
/// <param name="Identifier">Its identifier within the feed.</param>
/// <param name="Kind">dataset, service or series.</param>
/// <param name="Content">What it would say, under the names of DCAT-AP.de 3.0.</param>
/// <param name="Findings">What was changed on the way or found wanting.</param>
/// <param name="Quality">What it is worth as delivered and after our rules; empty where it could not be assessed.</param>
/// <param name="Copies">What the catalogue holds of it; absent where they were not compared.</param>
public sealed record CheckedView(
    string Identifier, string Kind, ContentView Content, IReadOnlyList<FindingView> Findings, IReadOnlyList<PointView> Quality, CopiesView? Copies);

/// <summary>A finding of several records.</summary>
/// <param name="Finding">The finding, without the values of a single record.</param>
/// <param name="Records">How many records it concerns.</param>
public sealed record CountedFinding(FindingView Finding, int Records);

/// <summary>A record that would not be taken over.</summary>
/// <param name="Identifier">Its identifier or its place.</param>
/// <param name="Title">Its title, as far as it could be read.</param>
/// <param name="Reason">Stable id of the reason.</param>
/// <param name="Message">What to change, in German.</param>
public sealed record CheckRejection(string Identifier, string? Title, string Reason, string Message);

/// <summary>What is to be checked at an address.</summary>
/// <param name="Url">The address.</param>
/// <param name="Kind">The kind of source; absent to tell by the address.</param>
public sealed record CheckRequest(string? Url, string? Kind);
