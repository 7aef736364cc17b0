namespace LazyGraph.Execution;

/// <summary>An object that crosses to another process as another one, which holds less or what is easier to write.</summary>
internal interface ISurrogated
{
    /// <summary>Makes the object that crosses; its class implements <see cref="ISurrogate"/>.</summary>
    object ToSurrogate();
}

/// <summary>One whose surrogate is put together without a look into the objects that it holds: some of them may get their content later.</summary>
internal interface ISurrogatedByParts : ISurrogated;

/// <summary>What crosses in place of an <see cref="ISurrogated"/>.</summary>
internal interface ISurrogate
{
    /// <summary>Makes the object again that the surrogate stood for.</summary>
    object Restore();
}
