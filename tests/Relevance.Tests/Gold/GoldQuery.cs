namespace OpenDataNrw.Relevance.Tests.Gold;

/// <summary>A judged query: what somebody types, and which records answer it.</summary>
/// <param name="Kind">What is hard about it, such as <c>compound-part</c>.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Grades">Records that answer it: 3 what was asked for, 2 useful, 1 in the vicinity.</param>
/// <param name="MustNotMatch">Records that must not be found at all, however far down.</param>
/// <param name="Line">Where it stands in its file.</param>
internal sealed record GoldQuery(string Kind, string Text, IReadOnlyDictionary<string, int> Grades, IReadOnlyList<string> MustNotMatch, int Line);
