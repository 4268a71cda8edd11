using System.Collections.Frozen;

namespace OpenDataNrw.Rdf.Shacl;

/// <param name="Place">The place of the class.</param>
/// <param name="Within">The class and all that shapes and background put below it, as places.</param>
internal sealed record ClassConstant(int Place, FrozenSet<int> Within);
