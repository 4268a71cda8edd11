namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The seven questions of our own score.</summary>
public enum ScoreCriterion
{
    /// <summary>Is it found by those who look for it?</summary>
    Findable,

    /// <summary>Can programs and people work with it?</summary>
    Usable,

    /// <summary>Do its addresses work?</summary>
    Reachable,

    /// <summary>Is it clear what one may do with it?</summary>
    Lawful,

    /// <summary>Is it as current as promised?</summary>
    Fresh,

    /// <summary>Is there somebody who stands for it?</summary>
    Accountable,

    /// <summary>Does it keep the rules of the German profile?</summary>
    German,
}

/// <summary>The criteria in words.</summary>
public static class ScoreCriteria
{
    /// <summary>The name of a criterion in a language (<c>de</c> or <c>en</c>).</summary>
    public static string Name(ScoreCriterion criterion, string language) => (criterion, language == "en") switch
    {
        (ScoreCriterion.Findable, false) => "Auffindbar",
        (ScoreCriterion.Findable, true) => "Findable",
        (ScoreCriterion.Usable, false) => "Nutzbar",
        (ScoreCriterion.Usable, true) => "Usable",
        (ScoreCriterion.Reachable, false) => "Erreichbar",
        (ScoreCriterion.Reachable, true) => "Reachable",
        (ScoreCriterion.Lawful, false) => "Rechtlich klar",
        (ScoreCriterion.Lawful, true) => "Legally clear",
        (ScoreCriterion.Fresh, false) => "Aktuell",
        (ScoreCriterion.Fresh, true) => "Fresh",
        (ScoreCriterion.Accountable, false) => "Verantwortet",
        (ScoreCriterion.Accountable, true) => "Accountable",
        (_, false) => "Nach deutschem Profil",
        _ => "By the German profile",
    };
}
