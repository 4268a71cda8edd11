using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Catalog.Tests.Shapes;
using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies.Shapes;

namespace OpenDataNrw.Catalog.Tests.Profiles;

public sealed class AgreementRules
{
    [Fact]
    public void Explore()
    {
        var official = OfficialProfile.Load(SharedMaterial.PathTo("shapes"), ProfileMode.Patched);
        var own = ShapeProfile.Compile("own", Judge.Read(ShapeSet.Profile), ProfileBackground.Create());
        var lines = new Dictionary<string, (int, string)>();
        var (docs, equal) = (0, 0);
        foreach (var name in AgreementDocuments.Names)
        {
            var graph = AgreementDocuments.Read(name);
            var theirs = official.All.Validate(graph).Select(Obligation.Of).ToHashSet();
            var ours = own.Validate(graph).Select(Obligation.Of).ToHashSet();
            docs++;
            equal += theirs.Intersect(ours).Count();
            foreach (var o in theirs.Except(ours)) Add("OFFICIAL " + o, name + " " + o.Focus + " " + o.Value);
            foreach (var o in ours.Except(theirs)) Add("OWN " + o, name + " " + o.Focus + " " + o.Value);
        }

        void Add(string line, string where) => lines[line] = (lines.GetValueOrDefault(line).Item1 + 1, where);
        File.WriteAllLines("/tmp/agreement.txt", lines.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Value.Item1,5} {l.Key}   e.g. {l.Value.Item2}").Prepend($"{docs} documents, {equal} equal"));
    }
}
