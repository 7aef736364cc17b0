namespace LazyGraph.Tests;

/// <summary>Numbers of seed 1, as the first version gave them. They never change.</summary>
internal static class Pinned
{
    internal static readonly ulong[] Words =
    [
        0xB65EF52F7D14DD2D, 0x174109E48C1A254D, 0x562F9FEC2B3862F1, 0x6C8F0F5ED6543285, 0x0A62320B3BB79E76,
        0x39D45D71F105F6AD, 0x5159E1E397CF6D3A, 0xA602DB4C6EA4CC70, 0x197B2B810E3A7D36, 0x0E00971873106700,
    ];
    internal static readonly ulong[] FarWords =
    [
        0xF011F58254B64078, 0x77ECF5465D020293, 0x9456AF054FA55C43, 0x0AC5A69CBA8288ED, 0xAA1F90A3AAB1340B,
        0x7C7C0CA46F19B05F, 0x8AD714782AD378A9, 0xA2FD403A7901C19E, 0xB3361FC144FD0595, 0xFBAF2FB3478381E2,
    ];
    internal const ulong Derived = 0x7ADDA25FCF93EE03;
    internal static readonly double[] Uniform = [0.7123864403666461, 0.0908361609436743, 0.33666419521179725];
    internal static readonly float[] Single = [0.4885996f, 0.7123864f, 0.54727393f];
    internal static readonly double[] Normal = [-1.2789849073732384, 0.34720570380878724, 0.41537425733132555];
    internal static readonly double[] Exponential = [2.2540287088542557, 0.22079530555094457, 0.12513543697404292];
    internal static readonly double[] Gamma = [4.668813697500188, 2.148965657220677, 2.2694604919343226];
    internal static readonly double[] Beta = [0.2631592047621894, 0.3757992940334751, 0.0002340037633640194];
    internal static readonly long[] Integers = [712, 90, 336, 424, 40, 225, 317, 648];
    internal static readonly long[] Poisson = [106, 111, 95, 98, 109, 91, 94, 104];
    internal static readonly long[] Binomial = [259, 265, 243, 247, 262, 238, 243, 256];
    internal static readonly long[] Permutation = [4, 8, 1, 3, 6, 5, 9, 2, 7, 0];
}
