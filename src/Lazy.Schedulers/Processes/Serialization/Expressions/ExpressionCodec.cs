using System.Linq.Expressions;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads expression trees as data: the kind of each node, its type, its parts, the members that it names.</summary>
/// <remarks>A tree is made bottom up, so a node has its number in the message only after its parts; parameters are one object wherever they occur.</remarks>
internal sealed class ExpressionCodec : Codec
{
    private ExpressionCodec(Type type)
        : base(type)
    {
    }

    public override bool IsEarly => false;

    public static Codec Of(Type type) => new ExpressionCodec(type);

    public override void WriteObject(ObjectWriter writer, object value)
    {
        var node = (Expression)value;
        writer.Path?.Hidden();
        writer.WriteUInt32((uint)node.NodeType);
        switch (node)
        {
            case ConstantExpression constant:
                writer.WriteType(constant.Type);
                writer.WriteReference(constant.Value);
                break;
            case ParameterExpression parameter:
                writer.WriteType(parameter.IsByRef ? throw Refusal(node) : parameter.Type);
                writer.WriteString(parameter.Name);
                break;
            case LambdaExpression lambda:
                writer.WriteType(lambda.Type);
                writer.WriteString(lambda.Name);
                writer.WriteBoolean(lambda.TailCall);
                WriteAll(writer, lambda.Parameters);
                writer.WriteReference(lambda.Body);
                break;
            case UnaryExpression unary:
                writer.WriteType(unary.Type);
                writer.WriteReference(unary.Operand);
                WriteMethod(writer, unary.Method);
                break;
            case BinaryExpression binary:
                writer.WriteReference(binary.Left);
                writer.WriteReference(binary.Right);
                writer.WriteBoolean(binary.IsLiftedToNull);
                WriteMethod(writer, binary.Method);
                writer.WriteReference(binary.Conversion);
                break;
            case ConditionalExpression conditional:
                writer.WriteType(conditional.Type);
                writer.WriteReference(conditional.Test);
                writer.WriteReference(conditional.IfTrue);
                writer.WriteReference(conditional.IfFalse);
                break;
            case MethodCallExpression call:
                writer.WriteReference(call.Object);
                MethodReference.Write(writer, call.Method, typeof(MethodCallExpression));
                WriteAll(writer, call.Arguments);
                break;
            case MemberExpression member:
                ExpressionCaptures.Widen(writer, member);
                writer.WriteReference(member.Expression);
                MemberReference.Write(writer, member.Member, typeof(MemberExpression));
                break;
            case NewExpression creation:
                WriteNew(writer, creation);
                break;
            case NewArrayExpression array:
                writer.WriteType(array.Type.GetElementType()!); // of an array
                WriteAll(writer, array.Expressions);
                break;
            case MemberInitExpression init:
                writer.WriteReference(init.NewExpression);
                ExpressionBindings.Write(writer, init.Bindings);
                break;
            case ListInitExpression init:
                writer.WriteReference(init.NewExpression);
                ExpressionBindings.WriteInitializers(writer, init.Initializers);
                break;
            case InvocationExpression invocation:
                writer.WriteReference(invocation.Expression);
                WriteAll(writer, invocation.Arguments);
                break;
            case IndexExpression index:
                writer.WriteReference(index.Object);
                writer.WriteBoolean(index.Indexer is not null);
                if (index.Indexer is not null)
                {
                    MemberReference.Write(writer, index.Indexer, typeof(IndexExpression));
                }

                WriteAll(writer, index.Arguments);
                break;
            case TypeBinaryExpression test:
                writer.WriteReference(test.Expression);
                writer.WriteType(test.TypeOperand);
                break;
            case DefaultExpression:
                writer.WriteType(node.Type);
                break;
            case BlockExpression block:
                writer.WriteType(block.Type);
                WriteAll(writer, block.Variables);
                WriteAll(writer, block.Expressions);
                break;
            default:
                throw Refusal(node);
        }
    }

    public override object ReadObject(ObjectReader reader, int slot)
    {
        reader.Expect(reader.AllowsDelegates, "data: what comes from a worker has expressions only where they are the result");
        var kind = (ExpressionType)reader.ReadUInt32();
        switch (kind)
        {
            case ExpressionType.Constant:
                var typeOfConstant = reader.ReadType();
                return Expression.Constant(reader.ReadReference(), typeOfConstant);
            case ExpressionType.Parameter:
                var typeOfParameter = reader.ReadType();
                return Expression.Parameter(typeOfParameter, reader.ReadString());
            case ExpressionType.Lambda:
                var (typeOfLambda, name, isTailCall) = (reader.ReadType(), reader.ReadString(), reader.ReadBoolean());
                var parameters = ReadAll<ParameterExpression>(reader);
                return Expression.Lambda(typeOfLambda, Read(reader), name, isTailCall, parameters);
            case ExpressionType.Conditional:
                var typeOfConditional = reader.ReadType();
                var (test, ifTrue) = (Read(reader), Read(reader));
                return Expression.Condition(test, ifTrue, Read(reader), typeOfConditional);
            case ExpressionType.Call:
                var target = ReadOptional<Expression>(reader);
                var called = MethodReference.Read(reader) as MethodInfo ?? throw ObjectReader.Invalid("a constructor", "a method");
                return Expression.Call(target, called, ReadAll<Expression>(reader));
            case ExpressionType.MemberAccess:
                var owner = ReadOptional<Expression>(reader);
                return Expression.MakeMemberAccess(owner, MemberReference.Read(reader));
            case ExpressionType.New:
                return ReadNew(reader);
            case ExpressionType.NewArrayInit:
                var typeOfItems = reader.ReadType();
                return Expression.NewArrayInit(typeOfItems, ReadAll<Expression>(reader));
            case ExpressionType.NewArrayBounds:
                var typeOfElements = reader.ReadType();
                return Expression.NewArrayBounds(typeOfElements, ReadAll<Expression>(reader));
            case ExpressionType.MemberInit:
                var created = Read<NewExpression>(reader);
                return Expression.MemberInit(created, ExpressionBindings.Read(reader));
            case ExpressionType.ListInit:
                var list = Read<NewExpression>(reader);
                return Expression.ListInit(list, ExpressionBindings.ReadInitializers(reader));
            case ExpressionType.Invoke:
                var invoked = Read(reader);
                return Expression.Invoke(invoked, ReadAll<Expression>(reader));
            case ExpressionType.Index:
                var indexed = ReadOptional<Expression>(reader);
                var indexer = reader.ReadBoolean() ? (PropertyInfo)MemberReference.Read(reader) : null;
                return indexer is null ? Expression.ArrayAccess(indexed!, ReadAll<Expression>(reader)) : Expression.MakeIndex(indexed!, indexer, ReadAll<Expression>(reader)); // a factory refuses null
            case ExpressionType.TypeIs:
                var tested = Read(reader);
                return Expression.TypeIs(tested, reader.ReadType());
            case ExpressionType.TypeEqual:
                var compared = Read(reader);
                return Expression.TypeEqual(compared, reader.ReadType());
            case ExpressionType.Default:
                return Expression.Default(reader.ReadType());
            case ExpressionType.Block:
                var typeOfBlock = reader.ReadType();
                var variables = ReadAll<ParameterExpression>(reader);
                return Expression.Block(typeOfBlock, variables, ReadAll<Expression>(reader));
            default:
                return IsUnary(kind) ? ReadUnary(reader, kind) : ReadBinary(reader, kind);
        }
    }

    internal static void WriteAll(ObjectWriter writer, IReadOnlyCollection<Expression> nodes)
    {
        writer.WriteUInt32((uint)nodes.Count);
        foreach (var node in nodes)
        {
            writer.WriteReference(node);
        }
    }

    internal static T[] ReadAll<T>(ObjectReader reader)
        where T : Expression
    {
        var nodes = new T[reader.ReadLength(1)];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Read<T>(reader);
        }

        return nodes;
    }

    internal static T Read<T>(ObjectReader reader)
        where T : Expression => ReadOptional<T>(reader) ?? throw ObjectReader.Invalid("no expression", "one");

    private static Expression Read(ObjectReader reader) => Read<Expression>(reader);

    private static T? ReadOptional<T>(ObjectReader reader)
        where T : Expression => reader.ReadReference() switch
        {
            null => null,
            T node => node,
            var other => throw ObjectReader.Invalid($"a {TypeNames.Of(other.GetType())}", $"a {TypeNames.Of(typeof(T))}"),
        };

    private static void WriteMethod(ObjectWriter writer, MethodInfo? method)
    {
        writer.WriteBoolean(method is not null);
        if (method is not null)
        {
            MethodReference.Write(writer, method, typeof(Expression));
        }
    }

    private static MethodInfo? ReadMethod(ObjectReader reader) => reader.ReadBoolean() ? (MethodInfo)MethodReference.Read(reader) : null;

    private static void WriteNew(ObjectWriter writer, NewExpression creation)
    {
        writer.WriteType(creation.Type);
        writer.WriteBoolean(creation.Constructor is not null); // a struct may be made without one
        if (creation.Constructor is null)
        {
            return;
        }

        MethodReference.Write(writer, creation.Constructor, typeof(NewExpression));
        WriteAll(writer, creation.Arguments);
        writer.WriteUInt32((uint)(creation.Members?.Count ?? 0));
        foreach (var member in creation.Members ?? Enumerable.Empty<MemberInfo>())
        {
            MemberReference.Write(writer, member, typeof(NewExpression));
        }
    }

    private static NewExpression ReadNew(ObjectReader reader)
    {
        var type = reader.ReadType();
        if (!reader.ReadBoolean())
        {
            return Expression.New(type);
        }

        var constructor = (ConstructorInfo)MethodReference.Read(reader);
        var arguments = ReadAll<Expression>(reader);
        var members = new MemberInfo[reader.ReadLength(1)];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = MemberReference.Read(reader);
        }

        return members.Length == 0 ? Expression.New(constructor, arguments) : Expression.New(constructor, arguments, members);
    }

    private static bool IsUnary(ExpressionType kind) => kind is ExpressionType.ArrayLength or ExpressionType.Convert or ExpressionType.ConvertChecked
        or ExpressionType.Negate or ExpressionType.NegateChecked or ExpressionType.UnaryPlus or ExpressionType.Not or ExpressionType.OnesComplement
        or ExpressionType.Quote or ExpressionType.TypeAs or ExpressionType.Throw or ExpressionType.Unbox or ExpressionType.Increment or ExpressionType.Decrement
        or ExpressionType.IsTrue or ExpressionType.IsFalse
        or ExpressionType.PreIncrementAssign or ExpressionType.PreDecrementAssign or ExpressionType.PostIncrementAssign or ExpressionType.PostDecrementAssign;

    private static UnaryExpression ReadUnary(ObjectReader reader, ExpressionType kind)
    {
        var type = reader.ReadType();
        var operand = Read(reader);
        return Expression.MakeUnary(kind, operand, type, ReadMethod(reader));
    }

    private static BinaryExpression ReadBinary(ObjectReader reader, ExpressionType kind)
    {
        var (left, right, isLifted) = (Read(reader), Read(reader), reader.ReadBoolean());
        var method = ReadMethod(reader);
        return Expression.MakeBinary(kind, left, right, isLifted, method, ReadOptional<LambdaExpression>(reader));
    }

    private TransferRefusal Refusal(Expression node) =>
        new(Type, $"an expression with a node of kind {node.NodeType}", "Write the lambda in C# as one expression, or build the tree inside the function.");
}
