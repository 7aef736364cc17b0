namespace LazyGraph.Processes.Serialization;

/// <summary>How a reference begins. Waiting: a type, whose object is filled after the root. From <see cref="First"/> on: twice the number of an object written before, or twice that of a type of the message and one for a new object of it.</summary>
internal static class ReferenceCode
{
    public const byte Null = 0;
    public const byte External = 1;
    public const byte NewType = 2;
    public const byte Text = 3;
    public const byte Waiting = 4;
    public const uint First = 5;
}
