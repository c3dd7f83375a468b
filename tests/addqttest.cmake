# SPDX-License-Identifier: GPL-3.0-or-later

# reslate_add_test(tst_x LIBRARIES services … [SOURCES more.cpp …] [TIMEOUT 60] [LABELS …] [GUI [SCREEN 1600x1000]] [KEYRING])
# builds tst_x.cpp as one Qt Test program and registers it.
# Tests run without a display; no test may depend on the user's own settings.
# With GUI it runs in real windows on a display of its own where xvfb-run is there, one such test at a time.
# On Windows it runs by the emulator that was named at configuring; see installer/windows/test.
# With KEYRING it runs a second time, as tst_x_keyring, with a real keychain of its own; see withkeyring.sh.
find_program(XVFB_RUN xvfb-run)
find_program(DBUS_RUN_SESSION dbus-run-session)
find_program(GNOME_KEYRING gnome-keyring-daemon)

# What these look at isn't there on Windows: signals, modes of files, mounts, limits of a process.
set(posix_tests
    tst_chromium
    tst_cliends
    tst_clifulldisk
    tst_clijournal
    tst_cliparts
    tst_cliprivate
    tst_cliproxy
    tst_cliterminate
    tst_escrow
    tst_jobdaycount
    tst_journalfile
    tst_paper
    tst_processguard
    tst_reportverify
)

# Linked after project_options, because the last word about a warning counts.
if(NOT TARGET test_options)
    add_library(test_options INTERFACE)
    if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5) # its QTRY macros convert milliseconds to int
        target_compile_options(test_options INTERFACE -Wno-conversion)
    endif()
endif()

# Qt6::Test without the names of a program's folders: flags that differ would part it from what was read once for all.
if(NOT TARGET qt_test)
    add_library(qt_test INTERFACE)
    target_link_libraries(qt_test INTERFACE $<LINK_ONLY:Qt6::Test> Qt6::Core)
    target_include_directories(qt_test SYSTEM INTERFACE $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
    target_compile_definitions(qt_test INTERFACE QT_TESTLIB_LIB)
endif()

if(WIN32 AND NOT TARGET end_at_once)
    add_library(end_at_once OBJECT ${CMAKE_SOURCE_DIR}/tests/support/endatonce.cpp)
    target_link_options(end_at_once INTERFACE LINKER:--wrap=main)
endif()

# The target that has read that header and Qt's for tests, once for all tests of that library.
function(reslate_read_headers out header library)
    set(target precompiled_${library})
    if(NOT TARGET ${target})
        file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp CONTENT "int main() { return 0; }\n")
        add_executable(${target} EXCLUDE_FROM_ALL ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
        set_target_properties(${target} PROPERTIES AUTOMOC OFF)
        target_compile_definitions(${target} PRIVATE QT_FORCE_ASSERTS)
        target_link_libraries(${target} PRIVATE project_options test_options qt_test ${library})
        target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/${header} <QTest> <QSignalSpy>
            ${CMAKE_SOURCE_DIR}/tests/support/patience.h)
    endif()
    set(${out} ${target} PARENT_SCOPE)
endfunction()

function(reslate_add_test name)
    cmake_parse_arguments(arg "GUI;KEYRING" "TIMEOUT;SCREEN" "LIBRARIES;SOURCES;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 240)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    if(WIN32 AND name IN_LIST posix_tests)
        set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
        return()
    endif()
    # A test has one file that moc has to read. AUTOMOC would make each program a target and a source file more.
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    qt6_generate_moc(${name}.cpp ${moc} TARGET ${name})
    set_property(SOURCE ${name}.cpp APPEND PROPERTY OBJECT_DEPENDS ${moc})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE project_options test_options qt_test ${arg_LIBRARIES})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
    target_compile_definitions(${name} PRIVATE QT_FORCE_ASSERTS)
    if(WIN32)
        target_link_libraries(${name} PRIVATE end_at_once)
    endif()
    if("ui" IN_LIST arg_LIBRARIES OR "appcontext" IN_LIST arg_LIBRARIES)
        reslate_read_headers(precompiled ui/precompiled.h appcontext)
    elseif("models" IN_LIST arg_LIBRARIES OR "cli" IN_LIST arg_LIBRARIES)
        reslate_read_headers(precompiled services/core/precompiled.h models)
    elseif(arg_LIBRARIES)
        reslate_read_headers(precompiled services/core/precompiled.h services)
    endif()
    if(arg_LIBRARIES) # one without starts a program and reads nothing of ours
        target_precompile_headers(${name} REUSE_FROM ${precompiled})
    endif()
    if(NOT arg_SCREEN)
        set(arg_SCREEN 1600x1000)
    endif()
    set(platform offscreen)
    set(command ${CMAKE_CROSSCOMPILING_EMULATOR} $<TARGET_FILE:${name}>)
    if(WIN32)
        set(platform windows)
    elseif(arg_GUI AND XVFB_RUN)
        set(platform xcb)
        set(command ${XVFB_RUN} -a -s "-screen 0 ${arg_SCREEN}x24" ${command})
    endif()
    add_test(NAME ${name} COMMAND ${command})
    set(registered ${name})
    if(arg_KEYRING AND NOT WIN32 AND DBUS_RUN_SESSION AND GNOME_KEYRING)
        # Without a display of the developer's, on which a locked keychain would ask for its password.
        add_test(NAME ${name}_keyring COMMAND ${CMAKE_COMMAND} -E env --unset=DISPLAY --unset=WAYLAND_DISPLAY
            ${DBUS_RUN_SESSION} --
            ${CMAKE_SOURCE_DIR}/tests/support/withkeyring.sh ${command})
        list(APPEND registered ${name}_keyring)
    endif()
    if(arg_GUI AND NOT platform STREQUAL offscreen)
        set_tests_properties(${registered} PROPERTIES RESOURCE_LOCK display)
    endif()
    set_tests_properties(${registered} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=${platform};LC_ALL=C.UTF-8;TZ=Europe/Berlin;ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/leaks.supp:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
