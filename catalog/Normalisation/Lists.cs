namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Changes members of lists, giving back the same list where none changed.</summary>
internal static class Lists
{
    /// <summary>Each member after <paramref name="change"/>; those that become null are left out.</summary>
    public static IReadOnlyList<T> Each<T, TState>(IReadOnlyList<T> items, TState state, Func<T, TState, T?> change)
        where T : class
    {
        List<T>? changed = null;
        for (var i = 0; i < items.Count; i++)
        {
            var after = change(items[i], state);
            if (changed is null && ReferenceEquals(after, items[i])) continue;
            changed ??= Copy(items, i);
            if (after is not null) changed.Add(after);
        }

        return changed ?? items;
    }

    /// <summary>Each member after <paramref name="change"/>; those that become null are left out.</summary>
    public static IReadOnlyList<T> EachValue<T, TState>(IReadOnlyList<T> items, TState state, Func<T, TState, T?> change)
        where T : struct, IEquatable<T>
    {
        List<T>? changed = null;
        for (var i = 0; i < items.Count; i++)
        {
            var after = change(items[i], state);
            if (changed is null && after is { } same && same.Equals(items[i])) continue;
            changed ??= Copy(items, i);
            if (after is { } value) changed.Add(value);
        }

        return changed ?? items;
    }

    /// <summary>The list without members that equal an earlier one.</summary>
    public static IReadOnlyList<T> Distinct<T>(IReadOnlyList<T> items)
        where T : notnull
    {
        if (items.Count < 2) return items;
        var seen = new HashSet<T>(items.Count);
        foreach (var item in items) seen.Add(item);
        return seen.Count == items.Count ? items : [.. seen];
    }

    private static List<T> Copy<T>(IReadOnlyList<T> items, int count)
    {
        var copy = new List<T>(items.Count);
        for (var i = 0; i < count; i++) copy.Add(items[i]);
        return copy;
    }
}
