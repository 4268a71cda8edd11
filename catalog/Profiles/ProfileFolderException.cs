namespace OpenDataNrw.Catalog.Profiles;

/// <summary>
/// The folder of official shapes cannot be used: a file is missing, cannot be read or breaks a rule. The message is German, names the
/// file and says what to do.
/// </summary>
public sealed class ProfileFolderException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The full path of the folder or file at fault.</param>
    /// <param name="message">What is wrong with it, in German.</param>
    /// <param name="inner">The exception behind it, if there is one.</param>
    public ProfileFolderException(string path, string message, Exception? inner = null)
        : base(message, inner) => Path = path;

    /// <summary>The full path of the folder or file at fault.</summary>
    public string Path { get; }
}
