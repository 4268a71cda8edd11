namespace OpenDataNrw.EndToEnd.Tests.Support;

/// <summary>A page of the fake portal that is not answered until it is told to.</summary>
internal sealed class HeldPage
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when somebody asks for the page.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        return _released.Task.WaitAsync(cancellationToken);
    }
}
