# SPDX-License-Identifier: GPL-3.0-or-later
# A class is read as a whole, in however many files it stands: one that grows past the limit has a second reason to
# exist, which is a class of its own. Counted are its body and its functions, each with the line before it.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)
set(class_limit 450)

# Bodies of classes end with "};" in the first column, functions begin and end with a brace there. Some characters mean
# something in lists of CMake.
string(ASCII 1 begin)
string(ASCII 2 end)
string(ASCII 3 class_end)
string(ASCII 4 semicolon)
set(word "[A-Za-z_][A-Za-z0-9_]*")

# more: lines besides the breaks in the text.
function(count_lines class text more)
    string(REGEX REPLACE "[^\n]" "" breaks "${text}")
    string(LENGTH "${breaks}" length)
    math(EXPR sum "0${lines_of_${class}} + ${length} + ${more}")
    set(lines_of_${class} ${sum} PARENT_SCOPE)
    list(APPEND classes ${class})
    list(REMOVE_DUPLICATES classes)
    set(classes ${classes} PARENT_SCOPE)
endfunction()

project_files(files *.h *.cpp)
list(FILTER files EXCLUDE REGEX "^tests/")
foreach(file IN LISTS files)
    file(READ ${ROOT}/${file} text)
    string(REGEX REPLACE "[][]" "," text "${text}")
    string(REPLACE ";" "${semicolon}" text "${text}")
    string(REPLACE "\n}${semicolon}\n" "\n${class_end}\n" text "${text}")
    string(REPLACE "\n{\n" "\n${begin}\n" text "${text}")
    string(REPLACE "\n}\n" "\n${end}\n" text "${text}")
    string(REGEX MATCHALL "\n(class|struct) ${word}[^${semicolon}{}()]*{\n[^${class_end}]*${class_end}" bodies "${text}")
    foreach(body IN LISTS bodies)
        string(REGEX MATCH "^\n(class|struct) (${word})" head "${body}")
        count_lines(${CMAKE_MATCH_2} "${body}" 0)
    endforeach()
    string(REGEX MATCHALL "[^${begin}${end}${class_end}]*${begin}[^${begin}${end}]*${end}" functions "${text}")
    foreach(function IN LISTS functions)
        if(function MATCHES "^[^${begin}]*\n\n([^${begin}]+${begin}.*)$") # without what stands before its head
            set(function "${CMAKE_MATCH_1}")
        endif()
        string(REGEX MATCH "^[^(]*" name "${function}")
        if(name MATCHES "(^|[ *&\n])(${word})::(~?${word}|operator.*)$")
            count_lines(${CMAKE_MATCH_2} "${function}" 2) # its last line and the one before it
        endif()
    endforeach()
endforeach()

foreach(class IN LISTS classes)
    set(lines ${lines_of_${class}})
    if(lines GREATER class_limit)
        offend(${class} "${lines} lines over all its files, at most ${class_limit}")
    endif()
endforeach()
finish_rules()
