using System.Buffers.Binary;

namespace LazyGraph.Processes.Serialization;

/// <summary>Steps through the instructions of a method's IL and stops at those that name a member.</summary>
/// <param name="il">The method's body.</param>
internal ref struct IlReader(ReadOnlySpan<byte> il)
{
    private const byte TwoByteCode = 0xFE;
    private const byte SwitchCode = 0x45;

    private readonly ReadOnlySpan<byte> _il = il;
    private int _position;

    /// <summary>Gets the metadata token that the present instruction names.</summary>
    public int Token { get; private set; }

    /// <summary>Goes on to the next instruction with a metadata token; false at the end.</summary>
    /// <exception cref="InvalidProgramException">These bytes are not IL.</exception>
    public bool MoveToToken()
    {
        while (_position < _il.Length)
        {
            var code = _il[_position++];
            var (size, isToken) = code == TwoByteCode ? OperandOfTwoByteCode(Byte()) : Operand(code);
            if (code == SwitchCode)
            {
                size = checked(4 + (4 * Int32()));
            }

            if (isToken)
            {
                Token = Int32();
            }

            Skip(size);
            if (isToken)
            {
                return true;
            }
        }

        return false;
    }

    private byte Byte() => _position < _il.Length ? _il[_position++] : throw Malformed();

    private readonly int Int32() => _position + 4 <= _il.Length ? BinaryPrimitives.ReadInt32LittleEndian(_il[_position..]) : throw Malformed();

    private void Skip(int size)
    {
        if (size < 0 || size > _il.Length - _position)
        {
            throw Malformed();
        }

        _position += size;
    }

    // ECMA-335, partition III: the size of what follows the code, and whether it is a token.
    private static (int Size, bool IsToken) Operand(byte code) => code switch
    {
        >= 0x0E and <= 0x13 or 0x1F or >= 0x2B and <= 0x37 or 0xDE => (1, false), // short locals, arguments, constants and branches
        0x20 or 0x22 or >= 0x38 and <= 0x44 or 0xDD => (4, false), // constants and branches
        0x72 => (4, false), // a string, whose token names no member
        0x21 or 0x23 => (8, false),
        >= 0x27 and <= 0x29 or >= 0x6F and <= 0x71 or >= 0x73 and <= 0x75 or 0x79 or >= 0x7B and <= 0x81 => (4, true),
        0x8C or 0x8D or 0x8F or >= 0xA3 and <= 0xA5 or 0xC2 or 0xC6 or 0xD0 => (4, true),
        _ => (0, false),
    };

    private static (int Size, bool IsToken) OperandOfTwoByteCode(byte code) => code switch
    {
        0x06 or 0x07 or 0x15 or 0x16 or 0x1C => (4, true),
        >= 0x09 and <= 0x0E => (2, false),
        0x12 or 0x19 => (1, false),
        _ => (0, false),
    };

    private static InvalidProgramException Malformed() => new("Found the end of a method's IL in an instruction, expected whole instructions.");
}
