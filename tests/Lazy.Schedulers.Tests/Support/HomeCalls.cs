namespace LazyGraph.Tests.Support;

/// <summary>An action of the test that tasks can call; made by <see cref="Home"/>, as are the others here.</summary>
internal sealed class HomeAction(HomeAddress address)
{
    private readonly HomeAddress _address = address;

    public void Call()
    {
        if (_address.TryGet<Action>(out var action))
        {
            action();
        }
        else
        {
            _address.Ask<object?>();
        }
    }
}

/// <inheritdoc cref="HomeAction"/>
internal sealed class HomeAction<TArgument>(HomeAddress address)
{
    private readonly HomeAddress _address = address;

    public void Call(TArgument argument)
    {
        if (_address.TryGet<Action<TArgument>>(out var action))
        {
            action(argument);
        }
        else
        {
            _address.Ask<object?>(argument);
        }
    }
}

/// <summary>A function of the test that tasks can call.</summary>
internal sealed class HomeFunc<T>(HomeAddress address)
{
    private readonly HomeAddress _address = address;

    public T Call() => _address.TryGet<Func<T>>(out var function) ? function() : _address.Ask<T>();
}

/// <inheritdoc cref="HomeFunc{T}"/>
internal sealed class HomeFunc<TArgument, T>(HomeAddress address)
{
    private readonly HomeAddress _address = address;

    public T Call(TArgument argument) => _address.TryGet<Func<TArgument, T>>(out var function) ? function(argument) : _address.Ask<T>(argument);
}

/// <summary>A function of the test that tasks can await.</summary>
internal sealed class HomeTask<T>(HomeAddress address)
{
    private readonly HomeAddress _address = address;

    public Task<T> CallAsync() => _address.TryGet<Func<Task<T>>>(out var function) ? function() : _address.AskAsync<T>();
}
