namespace LazyGraph;

/// <summary>How the elements of a bag get to those with an equal key.</summary>
public enum ShuffleMethod
{
    /// <summary>In memory, from task to task. Groups come in the order in which their keys were first seen, in partitions of about as many elements.</summary>
    Tasks,

    /// <summary>
    /// Through files in the temporary folder, so that the elements need not fit into memory: only the groups of the partitions being
    /// worked on do. Keys are dealt to partitions by a hash; in each, groups come in the order in which their keys were first seen.
    /// Elements and keys must be of types that can be written: numbers, strings, tuples, records, arrays, lists, dictionaries and
    /// classes whose whole state is in their properties. Keys must be equal by value: an object that equals only itself is another one
    /// when it is read back.
    /// </summary>
    Disk,
}
