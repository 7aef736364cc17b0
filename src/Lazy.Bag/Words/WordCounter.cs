using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace LazyGraph.Bags;

/// <summary>Counts the words of UTF-8: what white space parts, as <see cref="string.Split(char[])"/> with null does.</summary>
/// <remarks>
/// <para>
/// The text comes in pieces that may be cut anywhere. A block of it is copied behind what is left of the one before, the
/// begin of a word or of a character; then masks of its white space are made, from these the edges of its words, and
/// from these the keys that are counted: four short loops over memory that is near, none with a branch that depends on
/// a single byte.
/// </para>
/// <para>
/// ASCII is lower-cased in the block. Other words are counted as they are and lower-cased at the end, each different
/// one once. Invalid UTF-8 in a block is found before its words are counted. One thread at a time.
/// </para>
/// </remarks>
/// <param name="lower">Whether to count words in lower case, that of <see cref="string.ToLowerInvariant"/>.</param>
internal sealed class WordCounter(bool lower)
{
    private const int BlockSize = 4096;
    private const int Slack = AsciiScan.ChunkSize + 16; // spaces that fill the last chunk, and what is read beyond it for a key or a character

    private readonly WordTable _words = new();
    private readonly ulong[] _spaces = new ulong[BlockSize / AsciiScan.ChunkSize];
    private readonly ushort[] _edges = new ushort[BlockSize + WordEdges.Slack];
    private byte[] _text = new byte[2 * BlockSize];
    private int _begun; // bytes at the start of _text: a word without an end yet, scanned and lower-cased
    private int _filled; // these, and up to 3 bytes of a character that is not whole, not scanned
    private bool _nonAscii;

    /// <summary>Gets how many bytes are read. After a <see cref="DecoderFallbackException"/>, the offset of the first bad one.</summary>
    public long BytesConsumed { get; private set; }

    /// <summary>Counts the words of the next piece of text. A word at its end may go on in the next.</summary>
    /// <exception cref="DecoderFallbackException">The text is not UTF-8. The counter is not to be used further.</exception>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var length = Math.Min(utf8.Length, BlockSize - (_filled - _begun));
            MakeRoom(length);
            utf8[..length].CopyTo(_text.AsSpan(_filled));
            _filled += length;
            Scan();
            utf8 = utf8[length..];
        }
    }

    /// <summary>Ends the word that the last piece ended in, if any.</summary>
    /// <exception cref="DecoderFallbackException">The text stops in the midst of a character.</exception>
    public void EndLine()
    {
        if (_filled > _begun)
        {
            throw InvalidUtf8.Exception(_text.AsSpan(_begun.._filled), BytesConsumed);
        }

        if (_begun > 0)
        {
            _words.Add(_text.AsSpan(0, _begun), 1);
            _begun = _filled = 0;
        }
    }

    /// <summary>Ends the text. To be called once, last.</summary>
    /// <exception cref="DecoderFallbackException">The text stops in the midst of a character.</exception>
    public WordTable Finish()
    {
        EndLine();
        return lower && _nonAscii ? LowerCasing.Lower(_words) : _words;
    }

    // Scans what is filled behind the begun word, and counts the words that end there.
    private void Scan()
    {
        _text.AsSpan(_filled, AsciiScan.ChunkSize).Fill((byte)' ');
        var block = _text.AsSpan(_begun.._filled);
        ref var first = ref MemoryMarshal.GetReference(block);
        var spaces = _spaces.AsSpan(0, (block.Length + AsciiScan.ChunkSize - 1) / AsciiScan.ChunkSize);
        var traits = AsciiScan.Run(ref first, lower, spaces);
        if ((traits & TextTraits.NonAscii) != 0)
        {
            _nonAscii = true;
            block = Validate(block);
            UnicodeSpaces.AddTo(ref first, spaces);
        }

        BytesConsumed += block.Length;
        ReadOnlySpan<ushort> edges = _edges.AsSpan(0, WordEdges.Find(spaces, block.Length, inWord: _begun > 0, _edges));
        if (_begun > 0)
        {
            if (edges.IsEmpty)
            {
                _begun += block.Length;
                return;
            }

            _words.Add(_text.AsSpan(0, _begun + edges[0]), 1);
            edges = edges[1..];
        }

        if ((traits & TextTraits.Nul) == 0)
        {
            _words.AddEach(ref first, edges);
        }
        else
        {
            AddEach(block, edges);
        }

        // An odd edge is the start of a word that goes on.
        var scanned = _begun + block.Length;
        var start = (edges.Length & 1) != 0 ? _begun + edges[^1] : scanned;
        _text.AsSpan(start.._filled).CopyTo(_text);
        _begun = scanned - start;
        _filled -= start;
    }

    private void AddEach(ReadOnlySpan<byte> block, ReadOnlySpan<ushort> edges)
    {
        for (var i = 0; i + 1 < edges.Length; i += 2)
        {
            _words.Add(block[edges[i]..edges[i + 1]], 1);
        }
    }

    // Gets the block without a character at its end that is not whole.
    private Span<byte> Validate(Span<byte> block)
    {
        block = block[..InvalidUtf8.LengthOfWholeCharacters(block)];
        if (!Utf8.IsValid(block))
        {
            var valid = InvalidUtf8.LengthOfValid(block);
            BytesConsumed += valid;
            throw InvalidUtf8.Exception(block[valid..], BytesConsumed);
        }

        return block;
    }

    private void MakeRoom(int length)
    {
        var needed = (long)_filled + length + Slack;
        if (needed <= _text.Length)
        {
            return;
        }

        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"A word has more than {_begun:N0} bytes: found no white space, expected words of text. Is this a text at all?");
        }

        Array.Resize(ref _text, (int)Math.Min(Math.Max(2L * _text.Length, needed), Array.MaxLength));
    }
}
