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
public sealed record CheckDocument(
    string Kind, int Listed, int Accepted, int Rejected, bool Complete, TallyView Delivered, TallyView Normalised,
    IReadOnlyList<CheckedView> Records, IReadOnlyList<CountedFinding> Findings, IReadOnlyList<CheckRejection> Rejections);

/// <summary>A record as it would look.</summary>
/// <param name="Identifier">Its identifier within the feed.</param>
/// <param name="Kind">dataset, service or series.</param>
/// <param name="Content">What it would say, under the names of DCAT-AP.de 3.0.</param>
/// <param name="Findings">What was changed on the way or found wanting.</param>
/// <param name="Quality">What it is worth as delivered and after our rules; empty where it could not be assessed.</param>
public sealed record CheckedView(string Identifier, string Kind, ContentView Content, IReadOnlyList<FindingView> Findings, IReadOnlyList<PointView> Quality);

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
