namespace Fractals;

/// <summary>The colours of 256 numbers, each as red, green, blue.</summary>
internal static class Palette
{
    /// <summary>Black for 0; from dark blue by white and gold to dark brown, four times, for the others.</summary>
    public static readonly byte[] Night = Make();

    private static byte[] Make()
    {
        (double At, double Red, double Green, double Blue)[] stops = [(0, 8, 16, 70), (0.25, 32, 107, 203), (0.45, 237, 255, 255), (0.7, 255, 170, 0), (0.9, 60, 20, 10), (1, 8, 16, 70)];
        var colors = new byte[3 * 256];
        for (int number = 1; number < 256; number++)
        {
            double at = Math.Sqrt((number - 1) / 255.0) * 4 % 1;
            int next = Array.FindIndex(stops, stop => stop.At > at);
            var (a, b) = (stops[next - 1], stops[next]);
            double part = (at - a.At) / (b.At - a.At);
            colors[3 * number] = (byte)(a.Red + (part * (b.Red - a.Red)));
            colors[(3 * number) + 1] = (byte)(a.Green + (part * (b.Green - a.Green)));
            colors[(3 * number) + 2] = (byte)(a.Blue + (part * (b.Blue - a.Blue)));
        }

        return colors;
    }
}
