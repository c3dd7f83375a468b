# SPDX-License-Identifier: GPL-3.0-or-later
# A function or constructor of the product has at most five parameters: what always goes together has a type and a name.
#
# A parameter is known by its two words, a type and a name (or a mark of reference in its place), which no argument of a
# call has. So nothing but parameters is ever counted. A list is not seen to its end where a parameter is written in
# another way: with a function pointer, a decltype, or a bare "int" without a name among the first five.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)
set(parameter_limit 5)

set(word "[A-Za-z0-9_]")
set(value " = [^,()]*")
set(parameter "[A-Za-z_][A-Za-z0-9_: ]* ([&*]+(${word}[^,()]*|${value})?|[A-Za-z_][^,()]*), ")
string(ASCII 1 end) # of a statement; a semicolon and brackets mean something in lists of CMake

# Leaves of the text what tells parameters: one line, without literals, comments, and what stands between <>.
function(simplify out text)
    string(REGEX REPLACE "\\\\." "_" text "${text}")
    string(REGEX REPLACE "'[^'\n]'" "0" text "${text}")
    string(REGEX REPLACE "\"[^\"\n]*\"" "0" text "${text}")
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REPLACE ";" "${end}" text "${text}")
    string(REPLACE "[" "{" text "${text}")
    string(REPLACE "]" "}" text "${text}")
    string(REGEX REPLACE "[ \t\n]+" " " text "${text}")
    string(REPLACE "->" "." text "${text}")
    set(before)
    while(NOT text STREQUAL before) # the innermost first; a space stands before what compares
        set(before "${text}")
        string(REGEX REPLACE "(${word})<[^<>{}${end}]*>" "\\1" text "${text}")
    endwhile()
    string(REGEX REPLACE " = [A-Za-z0-9_: ]*{[^{}]*}" " = 0" text "${text}")
    string(REGEX REPLACE " = [A-Za-z0-9_:]+[(][^()]*[)]" " = 0" text "${text}")
    set(${out} "${text}" PARENT_SCOPE)
endfunction()

project_files(files *.h *.cpp)
list(FILTER files EXCLUDE REGEX "^tests/")
foreach(file IN LISTS files)
    file(READ ${ROOT}/${file} text)
    simplify(text "${text}")
    string(REGEX MATCHALL "[A-Za-z0-9_:~]+[(] ?(${parameter})+" lists "${text}")
    foreach(found IN LISTS lists)
        string(REGEX REPLACE "[^,]" "" commas "${found}")
        string(LENGTH "${commas}" count) # as many as stand before the last parameter
        if(NOT count LESS parameter_limit)
            string(REGEX MATCH "^[^(]*" name "${found}")
            offend(${file} "${name}() has more than ${parameter_limit} parameters")
        endif()
    endforeach()
endforeach()
finish_rules()
