using System.Xml;

namespace OpenDataNrw.Harvester.Xml;

/// <summary>A document or record nests too deeply.</summary>
/// <param name="deepest">How many levels are allowed.</param>
/// <param name="line">Where it goes too deep; 0 where that is not known.</param>
/// <param name="position">The same within the line.</param>
internal sealed class XmlTooDeepException(int deepest, int line = 0, int position = 0) : XmlException($"More than {deepest} levels.", null, line, position)
{
    /// <summary>How many levels are allowed.</summary>
    public int Deepest { get; } = deepest;
}
