using System.Reflection;
using OpenDataNrw.Portal.Texts;

namespace OpenDataNrw.Portal.Tests.Texts;

public sealed class PortalTextsTests
{
    /// <summary>Words that are the same in both languages.</summary>
    private static readonly string[] Same = ["DatasetTexts.Format"];

    [Fact]
    public void Every_text_has_words_of_its_own_in_both_languages()
    {
        var german = All(PortalTexts.In("de"));
        var english = All(PortalTexts.In("en"));

        Assert.True(german.Count > 150, $"Only {german.Count} texts were found.");
        Assert.Empty(german.Where(t => string.IsNullOrWhiteSpace(t.Value) || string.IsNullOrWhiteSpace(english[t.Key])).Select(t => t.Key));
        Assert.Equal(Same, german.Where(t => t.Value == english[t.Key]).Select(t => t.Key));
    }

    private static Dictionary<string, string> All(PortalTexts texts)
    {
        const BindingFlags Members = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return typeof(PortalTexts).GetProperties(Members).Where(p => p.PropertyType.Namespace == typeof(PortalTexts).Namespace)
            .Select(p => p.GetValue(texts)!)
            .SelectMany(group => group.GetType().GetProperties(Members).Where(p => p.PropertyType == typeof(string))
                .Select(p => ($"{group.GetType().Name}.{p.Name}", (string)p.GetValue(group)!)))
            .ToDictionary(t => t.Item1, t => t.Item2);
    }
}
