public import JSONModel

extension Diagnostic {
  /// What is wrong: the case is stable and tested, its wording is not.
  public enum Problem: Equatable, Sendable {
    // The text.

    /// The file is empty, or holds nothing but blanks.
    case emptyDocument
    /// The text is no JSON.
    case invalidJSON(String)
    /// The definition is JSON, but no object.
    case notAnObject(found: JSON.Kind)
    /// An object has a member's name twice; the last one counts.
    case duplicateName(String)
    /// The text is longer than AWS takes, in characters.
    case definitionTooLong(found: Int)
    /// Scopes are nested deeper than any real definition.
    case nestedTooDeep(limit: Int)

    // Fields.

    /// Required fields are absent.
    case missingFields([String])
    /// Exactly one of some fields must be there, and none is.
    case missingOneOf([String])
    /// Fields that exclude each other are all there.
    case exclusiveFields([String])
    /// No object of this kind has such a field.
    case unknownField(String, nearest: String?)
    /// The field belongs to other types of states.
    case misplacedField(String, type: StateType)
    /// The field stands in `States`, but belongs to the object around it.
    case misplacedInStates(String)
    /// The field belongs to the other query language.
    case fieldOfOtherLanguage(String, language: QueryLanguage)

    // Values.

    /// A field's value is of a type that it may not have.
    case wrongType(field: String, expected: String, found: JSON.Kind)
    /// A number is outside its range.
    case outOfRange(field: String, found: String, expected: String)
    /// A text is none of those that the field allows.
    case unknownValue(field: String, found: String, allowed: [String])
    /// An array, an object or a text may not be empty.
    case emptyValue(field: String)
    /// A text is longer than it may be.
    case tooLong(field: String, limit: Int)
    /// A text is no timestamp.
    case invalidTimestamp(String)
    /// A task's resource is none that AWS knows.
    case unknownResource(String)
    /// A task's resource is not an ARN at all.
    case resourceIsNoARN(String)
    /// An express machine cannot wait for the end of such a task.
    case expressCannotWait(IntegrationPattern)
    /// An express machine cannot have activities.
    case expressActivity
    /// `Credentials` do not name a role.
    case missingRole
    /// A heartbeat is not shorter than the time-out.
    case heartbeatNotShorter

    // The graph.

    /// A transition names a state that its scope does not have.
    case unknownState(StateName, nearest: StateName?)
    /// No transition leads to a state.
    case unreachableState(StateName)
    /// No state ends the scope.
    case noTerminalState
    /// A state's name is empty, or longer than 80 characters.
    case invalidStateName(StateName)
    /// Two states of the machine have one name.
    case duplicateState(StateName)
    /// `End` is written, but is `false`, and there is no `Next`.
    case endIsFalse

    // Errors.

    /// `States.ALL` stands with other names.
    case allNotAlone(field: String)
    /// `States.ALL` stands before another rule.
    case allNotLast(field: String)
    /// A Fail raises an error with a name of the language itself.
    case reservedErrorName(String)

    // Paths, templates and variables.

    /// A text is no path.
    case invalidPath(field: String, reason: String)
    /// A text is no path to a single place.
    case invalidReferencePath(field: String, reason: String)
    /// A `.$` field holds neither a path nor a call of a function.
    case invalidTemplateValue(field: String, reason: String)
    /// A template has a field with and without `.$`.
    case fieldTwice(String)
    /// A variable's name is none.
    case invalidVariableName(String)
    /// A variable has a name of the language itself.
    case reservedVariable(String)
    /// A variable has the name of one outside.
    case shadowedVariable(String)
    /// A path reads a variable that nothing assigns.
    case unassignedVariable(String)
    /// A rule of a Choice compares with nothing, or twice.
    case operatorCount(found: [String])

    // Distributed Maps.
    /// The field belongs to distributed Maps, and the Map is none.
    case distributedField(String)
    /// A distributed Map runs inside an express workflow.
    case distributedInExpress
    /// The label of a distributed Map has a character that it may not have.
    case invalidLabel(character: String)
    /// Two distributed Maps have one label.
    case duplicateLabel(String)
    /// A field only goes with a value of another one.
    case fieldNeeds(String, other: String, value: String)
    /// A text is no JSON Pointer.
    case invalidPointer(field: String, found: String)
    /// A child execution reads a variable of the workflow around it.
    case outerVariable(String)

    // What may well be meant otherwise.

    /// Nothing is wrong, but a careful engineer would write it differently.
    case advice(Advice)

    // JSONata.

    /// Something is wrong with an expression, or with where the language is chosen.
    case expression(ExpressionProblem)
  }
}
