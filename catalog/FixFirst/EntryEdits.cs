using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>
/// The edits that one entry needs: findings, shapes and indicators that name the same cause become one edit. Pure, safe from
/// many threads.
/// </summary>
public static class EntryEdits
{
    private static readonly string[] MissingOf =
        ["missing", "no-files", "no-promise", "no-date", "issued-only", "files-only", "no-law", "no-category", "no-level"];

    /// <summary>The edits of an entry with what each brings, in the order in which their causes were found.</summary>
    public static IReadOnlyList<EntryEdit> Of(FixCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var drafts = new List<EditDraft>();
        foreach (var finding in given.Findings)
            if (KeyOf(finding, given.Software) is { } key)
                Draft(drafts, key).Take(finding);
        foreach (var dead in given.Dead) Draft(drafts, new EditKey("broken-link", EditKind.Improve, null, dead.Host, null, null)).Take(dead);
        foreach (var (indicator, reading) in given.Score.Readings)
            if (reading is { State: ReadingState.Measured, Shortfall: { } shortfall } && TopicOf(indicator.Id, shortfall.Id) is { } topic)
                Find(drafts, topic, MissingOf.Contains(shortfall.Id) ? EditKind.Add : EditKind.Improve, shortfall.Id, given).Take(shortfall);
        foreach (var fault in given.Shapes ?? [])
            // A choice of properties is asked of licence documents, which lie behind an address and are not edited with the entry.
            if (fault is { Property: { } property, Severity: not Severity.Note } && property[0] != '(')
                Find(drafts, EditTopics.OfProperty(property).Id, fault.Value is null ? EditKind.Add : EditKind.Improve, fault.Kind, given).Take(fault);
        if (given.Mqa is { } mqa)
            foreach (var indicator in MqaIndicators.All)
                if (mqa.State(indicator) == IndicatorState.Missed && TopicOf(indicator, given) is var (topic, kind))
                    Find(drafts, topic, kind, null, given).Take(indicator);
        var whatIf = new WhatIf(given, drafts);
        return [.. drafts.Select(d => new EntryEdit(d.Key, d.Origins, whatIf.GainOf(d), d.Findings, d.Reason) { Dead = d.Dead })];
    }

    /// <summary>The edit that a finding calls for; null where nobody need do anything.</summary>
    private static EditKey? KeyOf(Finding finding, string? software)
    {
        var topic = EditTopics.OfFinding(finding);
        if (finding.Responsibility == Responsibility.Transport)
            return new EditKey(topic.Id, EditKind.Export, finding.Rule, null, finding.Rule.EndsWith("-name", StringComparison.Ordinal) ? finding.Before : null, null);
        if (finding.Before is null) return new EditKey(topic.Id, EditKind.Add, null, null, null, topic.Shared && finding.After is { } value ? FormWords.Of(software, topic.Id, value) ?? value : null);
        if (finding.Responsibility == Responsibility.Platform) return null;
        if (finding.Rule is "contact.unreachable" or "publisher.no-name") return new EditKey(topic.Id, EditKind.Improve, null, finding.Before, null, null);
        if (finding.After is { } address && FormWords.IsSaid(software, topic.Id, finding.Before, address)) return null;
        if (topic.Shared)
            return finding.Severity == Severity.Note && finding.After is not null
                ? new EditKey(topic.Id, EditKind.Replace, null, null, finding.Before, FormWords.Of(software, topic.Id, finding.After) ?? finding.After)
                : new EditKey(topic.Id, EditKind.Correct, null, null, finding.Before, null);
        // What stands in each entry in its own words makes one edit by its rule; where there is nothing to advise it makes none.
        return finding.Severity == Severity.Note && !FindingTexts.HasAdvice(finding.Rule)
            ? null
            : new EditKey(topic.Id, EditKind.Correct, finding.Rule, null, null, null);
    }

    private static EditDraft Draft(List<EditDraft> drafts, EditKey key)
    {
        foreach (var draft in drafts)
            if (draft.Key == key)
                return draft;
        var added = new EditDraft(EditTopics.Of(key.Topic), key);
        drafts.Add(added);
        return added;
    }

    /// <summary>
    /// The edit of a topic that is there already and not yet settled by a rule of ours; one that the findings do not know otherwise.
    /// </summary>
    private static EditDraft Find(List<EditDraft> drafts, string topic, EditKind kind, string? cause, FixCase given)
    {
        EditDraft? other = null;
        foreach (var draft in drafts)
        {
            if (draft.Topic.Id != topic || draft.Key.Kind == EditKind.Export || draft.Healed) continue;
            if (draft.Key.Kind == kind) return draft;
            other ??= draft;
        }

        if (other is not null) return other;
        var subject = kind == EditKind.Add ? null : SubjectOf(topic, given.Resource);
        return Draft(drafts, new EditKey(topic, kind, kind == EditKind.Add || subject is not null ? null : cause, subject, null, null));
    }

    private static string? SubjectOf(string topic, CatalogResource resource) => topic switch
    {
        "contact" => resource.ContactPoints.Select(c => c.Name ?? c.Organisation).FirstOrDefault(n => n is not null),
        "publisher" => resource.Publisher is { } publisher ? publisher.Names.In() ?? publisher.Iri : null,
        _ => null,
    };

    /// <summary>The topic that heals a shortfall; null for indicators that only sum up others.</summary>
    private static string? TopicOf(string indicator, string shortfall) => (indicator, shortfall) switch
    {
        ("form" or "conformance", _) => null,
        (_, "no-files") => "files",
        ("openness", "unclear") => "licence",
        ("format", "missing" or "unknown") => "format",
        ("format", _) => "data-format",
        ("access", "missing") => "address",
        ("access", "undocumented") => "interface",
        ("links" or "dead-files", _) => "broken-link",
        ("geocoding", "no-key") => "place",
        ("geocoding", _) => "level",
        ("high-value", "no-law") => "hvd-law",
        ("high-value", _) => "hvd-category",
        ("promise", _) or ("kept", "no-promise") => "frequency",
        ("kept", "no-date") => "modified",
        ("kept", _) => "update",
        _ => indicator,
    };

    /// <summary>The topic that earns what the MQA misses, and what is done to it; null for what is a sum of others.</summary>
    private static (string Topic, EditKind Kind)? TopicOf(MqaIndicator indicator, FixCase given)
    {
        if (given.Resource is not Dataset dataset) return null;
        if (indicator.Level == MqaLevel.Distribution && dataset.Distributions.Count == 0) return ("files", EditKind.Add);
        return indicator.Metric switch
        {
            "dcatApCompliance" => null,
            "keywordAvailability" => ("keywords", EditKind.Add),
            "categoryAvailability" => ("theme", EditKind.Add),
            "spatialAvailability" => ("place", EditKind.Add),
            "temporalAvailability" => ("period", EditKind.Add),
            "accessUrlStatusCode" => dataset.Distributions.Any(d => d.AccessUrls.Count > 0) ? ("broken-link", EditKind.Improve) : ("address", EditKind.Add),
            "downloadUrlStatusCode" => dataset.Distributions.Any(d => d.DownloadUrls.Count > 0) ? ("broken-link", EditKind.Improve) : null,
            "downloadUrlAvailability" => dataset.Distributions.All(FormatOf.IsService) ? null : ("access", EditKind.Improve),
            "formatAvailability" => ("format", EditKind.Add),
            "mediaTypeAvailability" => dataset.Distributions.All(FormatOf.IsService) ? null : ("media-type", EditKind.Add),
            "formatMediaTypeVocabularyAlignment" => dataset.Distributions.All(FormatOf.IsService) ? null
                : dataset.Distributions.Any(d => d.Format is { Iri: not null }) ? ("media-type", dataset.Distributions.Any(d => d.MediaType is not null) ? EditKind.Improve : EditKind.Add)
                : ("format", EditKind.Improve),
            "formatMediaTypeNonProprietary" or "formatMediaTypeMachineInterpretable" =>
                dataset.Distributions.All(d => d.Format is not { Iri: not null }) ? ("format", EditKind.Improve)
                // The lists of the Union lack good formats such as GeoPackage: nobody is asked to leave one that our own table knows as good.
                : given.Score.Of("format") is { State: ReadingState.Measured, Percent: < 100 } ? ("data-format", EditKind.Improve) : null,
            "licenceAvailability" => ("licence", EditKind.Add),
            "knownLicence" => ("licence", EditKind.Improve),
            "accessRightsAvailability" => ("access-rights", EditKind.Add),
            "accessRightsVocabularyAlignment" => ("access-rights", EditKind.Improve),
            "contactPointAvailability" => ("contact", EditKind.Add),
            "publisherAvailability" => ("publisher", EditKind.Add),
            "rightsAvailability" => ("rights", EditKind.Add),
            "byteSizeAvailability" => dataset.Distributions.All(FormatOf.IsService) ? null : ("size", EditKind.Add),
            "dateIssuedAvailability" => ("issued", EditKind.Add),
            "dateModifiedAvailability" => ("modified", EditKind.Add),
            _ => null,
        };
    }
}
