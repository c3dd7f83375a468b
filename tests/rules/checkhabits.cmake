# SPDX-License-Identifier: GPL-3.0-or-later
# Habits that led to trouble in other programs: nested event loops, singletons, waiting by the clock, certificates waved
# through, umbrella headers (seconds of compile time each), files without a license.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

# pattern, where it counts, what to say. The two event loops of the programs themselves are QCoreApplication::exec().
set(habits
    "[.>]exec\\(" "^(ui|models|app)/" "a nested event loop: use open() and signals"
    "QEventLoop[^A-Za-z]" "^(ui|models|services|app)/" "a nested event loop: use open() and signals"
    "[ \t*&]instance\\(\\)[ \t]*(const)?[ \t\n]*[{;]" "^(ui|models|services|app)/" "a singleton: pass the object by reference"
    "setAccessibleName\\(" "^(ui|app)/([a-z]+/)*([^s/]|s[^p/])[^/]*$" "a screen reader hears of a name that stays: setSpokenName()"
    "(ignoreSslErrors|VerifyNone|QueryPeer)" "^(ui|models|services|app)/" "a certificate that nobody trusts stops everything"
    "(QThread::[mu]?sleep|this_thread::sleep|usleep[ \t]*\\(|nanosleep[ \t]*\\(|QTest::q(Wait|Sleep)[ \t]*\\()" "." "waits by the clock"
    "#[ \t]*include[ \t]*<Qt(Core|Gui|Widgets|Network|Sql|Test|Concurrent|PrintSupport)(/Qt[A-Za-z]+)?>" "." "an umbrella header")
list(LENGTH habits last)
math(EXPR last "${last} - 1")

project_files(sources *.h *.cpp)
foreach(file IN LISTS sources)
    file(READ ${ROOT}/${file} text)
    foreach(i RANGE 0 ${last} 3)
        math(EXPR place "${i} + 1")
        math(EXPR saying "${i} + 2")
        list(GET habits ${i} pattern)
        list(GET habits ${place} places)
        list(GET habits ${saying} what)
        if(file MATCHES "${places}" AND text MATCHES "${pattern}")
            offend(${file} "${what}: ${CMAKE_MATCH_0}")
        endif()
    endforeach()
endforeach()

# Every folder of a layer is on the include path, so a header named like one of the system's hides that one.
set(system_headers assert complex ctype errno fcntl float inttypes limits locale malloc math memory poll pthread sched
    search semaphore setjmp signal stdint stdio stdlib string strings syscall time unistd wchar)
foreach(file IN LISTS sources)
    cmake_path(GET file STEM stem)
    if(file MATCHES "\\.h$" AND stem IN_LIST system_headers)
        offend(${file} "hides a header of the system")
    endif()
endforeach()

project_files(licensed *.h *.cpp *.cmake CMakeLists.txt)
foreach(file IN LISTS licensed)
    file(READ ${ROOT}/${file} head LIMIT 100)
    if(NOT head MATCHES "^(//|#) SPDX-License-Identifier: GPL-3\\.0-or-later\n")
        offend(${file} "the first line must name the license")
    endif()
endforeach()
finish_rules()
