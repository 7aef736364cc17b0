namespace LazyGraph.Processes.Serialization;

/// <summary>Finds out whether a value that an exception holds can cross: an error must arrive, whatever it holds.</summary>
internal static class ExceptionCheck
{
    // Values that are being checked by this thread: one that leads back to its exception is not checked for ever.
    [ThreadStatic]
    private static HashSet<object>? _open;

    public static bool CanCross(AssemblyCatalog catalog, object? value)
    {
        if (value is null or string or Exception || value.GetType().IsPrimitive)
        {
            return true; // exceptions see to themselves
        }

        var open = _open ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
        if (!open.Add(value))
        {
            return true;
        }

        try
        {
            var writer = new ObjectWriter(catalog, null);
            writer.WriteRoot(value);

            // Delegates are not taken back from workers, and only the reader knows where they are.
            var reader = new ObjectReader(catalog, null, allowsDelegates: false);
            reader.ReadSegmentTable(writer.Body);
            reader.ReadRoot();
            return true;
        }
        catch (Exception error) when (error is NotTransferableException or InvalidTransferException)
        {
            return false;
        }
        finally
        {
            open.Remove(value);
        }
    }
}
