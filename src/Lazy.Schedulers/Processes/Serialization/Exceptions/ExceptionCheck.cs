namespace LazyGraph.Processes.Serialization;

/// <summary>Finds out whether a value that an exception holds can cross: an error must arrive, whatever it holds.</summary>
internal static class ExceptionCheck
{
    public static bool CanCross(AssemblyCatalog catalog, object? value)
    {
        if (value is null or string or Exception || value.GetType().IsPrimitive)
        {
            return true; // exceptions see to themselves
        }

        try
        {
            var writer = new ObjectWriter(catalog, null) { IsTrial = true };
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
    }
}
